import type { AccountRow } from '@/api/types'

export interface AccountAct {
  name: 'disable' | 'enable' | 'unlock' | 'reset' | 'resetFactor'
  path: string
  reason: boolean
}

/** What may be done with an account now: by whom the permissions say, never with one's own. */
export function actsOn(
  account: AccountRow,
  own: string | undefined,
  may: (permission: string) => boolean,
): AccountAct[] {
  const acts: [boolean, string, AccountAct][] = [
    [account.lockedUntil != null, 'unlock', { name: 'unlock', path: 'unlocking', reason: false }],
    [account.enabled && !account.demo, 'reset', { name: 'reset', path: 'password-reset', reason: false }],
    [
      account.factor === 'ENROLLED',
      'reset-factor',
      { name: 'resetFactor', path: 'second-factor-reset', reason: false },
    ],
    [account.enabled, 'change', { name: 'disable', path: 'disablement', reason: true }],
    [!account.enabled, 'change', { name: 'enable', path: 'enablement', reason: false }],
  ]
  return acts
    .filter(
      ([now, permission, act]) =>
        now && may(`gateway:account:${permission}`) && (account.id !== own || act.name === 'unlock'),
    )
    .map(([, , act]) => act)
}
