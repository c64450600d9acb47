import { describe, expect, it } from 'vitest'
import type { AidCase } from '@/api/types'
import { bodyOf } from '@/components/casework/casework'
import { readable } from './facts'
import { aidCaseKind, sentOf } from './forms'
import { recordsOf } from './records'
import { isDecided, states } from './states'

it('the limit of the whole ends with the decision, either way', () => {
  expect(states.filter(isDecided)).toEqual(['PAYING', 'COMPLETION', 'SETTLED', 'REFUSED', 'NOTIFIED', 'WITHDRAWN'])
})

describe('a look-up', () => {
  const said = (benefits: string[]) =>
    sentOf('comparison', bodyOf(aidCaseKind.forms['comparison']!, { note: '已核对', benefits }, {}))

  it('says "known to get nothing" by an empty list and "not known" by none', () => {
    expect(said(['NONE'])).toEqual({ note: '已核对', benefits: [] })
    expect(said([])).toEqual({ note: '已核对' })
    expect(said(['DIBAO'])).toEqual({ note: '已核对', benefits: ['DIBAO'] })
  })
})

it('papers that were added go with the evidence, each with its kind', () => {
  const form = aidCaseKind.forms['supplement']!
  expect(bodyOf(form, { proofs: ['f1', 'f2'], note: '' }, {})).toEqual({
    evidence: [
      { kind: 'PROOF', fileId: 'f1' },
      { kind: 'PROOF', fileId: 'f2' },
    ],
  })
})

it('records show words and sums, "no benefit" as such, and no ids', () => {
  const t = (key: string, values?: Record<string, unknown>) => (values ? `${key} ${String(values['amount'])}` : key)
  const aidCase = {
    records: {
      comparison: { propertyFits: false, benefits: [], note: '已核对' },
      grant: { amount: '3000.00', level: '县级审批', reason: '', doubts: [] },
      authorisation: { signedBy: '张三', fileId: 'f1' },
    },
  } as unknown as AidCase
  const shown = recordsOf(aidCase, t, () => false).map(({ lines }) => lines.map((line) => line.value))
  expect(shown).toEqual([
    ['张三'],
    ['aidCase.fitsNot', 'aidCase.benefits.NONE', '已核对'],
    ['aidCase.yuan 3,000.00', '县级审批'],
  ])
})

it('a fact shows the word of its code', () => {
  const finding = {
    facts: [
      { name: 'hardship', value: 'FIRE' },
      { name: 'urgent', value: 'true' },
    ],
  } as never
  expect(readable(finding, (key) => key).facts.map((fact) => fact.value)).toEqual(['aidCase.hardships.FIRE', 'true'])
})
