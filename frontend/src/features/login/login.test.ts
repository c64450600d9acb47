import { expect, it } from 'vitest'
import { inside } from './useLogin'

it.each([
  ['/clues?state=OPEN', '/clues?state=OPEN'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  [undefined, '/'],
])('after the login %s leads to %s', (back, to) => expect(inside(back)).toBe(to))
