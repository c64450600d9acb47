/** Units that carry out measures: code -> name, as in policy/units.yaml. */
export const units: Record<string, string> = {
  'rural-revitalization': '乡村振兴局',
  'civil-affairs': '民政局',
  'medical-insurance': '医保局',
  health: '卫健委',
  education: '教育局',
  housing: '住建局',
  water: '水利局',
  labour: '人社局',
  finance: '财政局',
  agriculture: '农牧和科技局',
  'disabled-federation': '残联',
  'all-towns': '各苏木镇',
}

export const unitText = (code: string) => units[code] ?? code
