import { expect, it } from 'vitest'
import { bodyOf, emptyDraft, isSettled, missingIn } from './milestone'

const draft = () => emptyDraft('8.8', 'transport', '2021-10-08')

it('what was left empty is not sent, and numbers are numbers', () => {
  const body = bodyOf({ ...draft(), title: '通硬化路', target: '203', measure: '个', until: '2025-12-31' })
  expect(body['target']).toBe(203)
  expect(body).not.toHaveProperty('until')
  expect(body).not.toHaveProperty('indicator')
})

it('no report is asked for where a number is computed', () => {
  expect(bodyOf({ ...draft(), indicator: 'households-with-plan' })['reportEvery']).toBe('NONE')
})

it('a series needs an end, and a limit needs its number', () => {
  expect(missingIn({ ...draft(), cycle: 'YEARLY' })).toContain('until')
  expect(missingIn({ ...draft(), aim: 'KEEP' })).toContain('target')
  expect(missingIn(draft())).not.toContain('target')
})

it('the date of what is not under way is no longer late', () => {
  expect(isSettled('ACTIVE')).toBe(false)
  expect(isSettled('REPORTED')).toBe(true)
})
