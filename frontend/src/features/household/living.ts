const labels: Record<string, string> = {
  arableLand: '耕地面积（亩）',
  irrigatedLand: '有效灌溉面积（亩）',
  forestLand: '林地面积（亩）',
  grassland: '牧草地面积（亩）',
  cooperative: '加入合作社',
  roadPaved: '入户路硬化',
  roadKind: '入户路类型',
  housingArea: '住房面积（平方米）',
  dangerousHouse: '是否危房',
  houseGrade: '房屋等级',
  dangerousGrade: '危房级别',
  sanitaryToilet: '卫生厕所',
  toilet: '卫生厕所',
  fuel: '主要燃料',
  safeWater: '饮水安全',
  waterSafe: '饮水安全',
  power: '通生活用电',
  relocation: '搬迁方式',
}

/** Living conditions as lines; what was not recorded is left out, what has no label of ours keeps its own name. */
export function livingLines(living: Record<string, unknown>): { label: string; value: string }[] {
  return Object.entries(living)
    .filter(([, value]) => value !== null && value !== undefined && value !== '' && typeof value !== 'object')
    .map(([key, value]) => ({ label: labels[key] ?? key, value: valueText(value) }))
}

const valueText = (value: unknown) => (typeof value === 'boolean' ? (value ? '是' : '否') : String(value))
