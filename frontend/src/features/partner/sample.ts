/** Commands that an agency's programmer can copy: a token, a file handed in, its result read. */
export function sampleOf(address: string, clientId: string, feed: string): string {
  const base = `${address}/api/monitoring/v1/feeds/${feed}/batches`
  return [
    `TOKEN=$(curl -s -u '${clientId}:客户端密钥' -d grant_type=client_credentials ${address}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `curl -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(uuidgen)" -H 'Content-Type: text/csv' --data-binary @数据.csv "${base}?mode=commit&name=data.csv"`,
    `curl -H "Authorization: Bearer $TOKEN" -H 'X-Purpose: %E6%A0%B8%E5%AF%B9%E7%BB%93%E6%9E%9C' "${base}"`,
  ].join('\n')
}

/** The feed that a scope is about: "feed:medical:write" -> "medical". */
export const feedOf = (scope: string | undefined) => scope?.split(':')[1]
