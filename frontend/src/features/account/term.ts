/** "2021-10-08 起" or "2021-10-08 至 2022-10-07". */
export const termOf = (held: { validFrom: string; validTo?: string | null }) =>
  held.validTo ? `${held.validFrom} 至 ${held.validTo}` : `${held.validFrom} 起`
