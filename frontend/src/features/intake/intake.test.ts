import { describe, expect, it } from 'vitest'
import { bodyOfDraft, emptyDraft, missingInDraft } from './application'
import { villagesOf } from '@/lib/villages'

const none = { seen: [], reason: '' }

describe('the form at the door', () => {
  it('asks a walk-in for place, name, persons and number or the reason why there is none', () => {
    const draft = { ...emptyDraft('2021-10-20', 'township'), hardship: 'FIRE', need: '无处居住' }
    expect(missingInDraft(draft, { kind: 'walkIn' })).toEqual(['area', 'applicant', 'persons', 'idNumber'])
    const nameless = { ...draft, area: '150822101211', applicant: '无名氏', persons: '1', noIdReason: '证件遗失' }
    expect(missingInDraft(nameless, { kind: 'walkIn' })).toEqual([])
  })

  it('asks for a subject, and for who signed once there is an authorisation', () => {
    const draft = { ...emptyDraft('2021-10-20', 'village'), authorisationFile: 'f1' }
    expect(missingInDraft(draft, undefined)).toEqual(['subject', 'hardship', 'need', 'signedBy'])
  })

  it('sends only what was said, and nothing of a walk-in for a household', () => {
    const draft = {
      ...emptyDraft('2021-10-20', 'village'),
      hardship: 'FIRE',
      need: '无处居住',
      idNumber: 'x',
      proofs: ['f2'],
    }
    expect(bodyOfDraft(draft, { kind: 'household', householdId: 'h1', headName: '张三' }, none)).toEqual({
      programme: 'TEMPORARY_RELIEF',
      householdId: 'h1',
      channel: 'VILLAGE',
      hardship: 'FIRE',
      need: '无处居住',
      urgent: false,
      evidence: [{ kind: 'PROOF', fileId: 'f2' }],
    })
  })
})

it("offers the villages of one's own place only", () => {
  const roots = [
    {
      code: '150822',
      name: '磴口县',
      children: [
        { code: '150822101', name: '隆盛合镇', children: [{ code: '150822101211', name: '新地村' }] },
        { code: '150822102', name: '渡口镇', children: [{ code: '150822102201', name: '新地村' }] },
      ],
    },
  ]
  expect(villagesOf(roots, '150822101')).toEqual([{ code: '150822101211', name: '隆盛合镇 新地村' }])
  expect(villagesOf([{ code: '150822101211', name: '新地村' }], '150822101211')).toHaveLength(1)
})
