type Translate = (key: string) => string

/** The label of a code, or the value itself when it already is a label. */
function label(t: Translate, group: string, code: string): string {
  const key = `${group}.${code}`
  const text = t(key)
  return text === key ? code : text
}

export const categoryText = (t: Translate, code: string | null | undefined) =>
  code ? label(t, 'category', code) : t('category.none')

export const riskText = (t: Translate, code: string) => label(t, 'risk', code)

export const codeText = label

/** A clause as people call it: 方案 13.15; the id of any other source. */
export function clauseName(id: string): string {
  const plan = id.match(/^PLAN_(\d+)_(\d+)$/)
  return plan ? `方案 ${plan[1]}.${plan[2]}` : id
}
