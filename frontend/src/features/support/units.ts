/** Units that usually carry out measures; any other may be written. */
export const units = [
  '乡村振兴局',
  '民政局',
  '医保局',
  '卫健委',
  '教育局',
  '住建局',
  '水利局',
  '人社局',
  '农牧和科技局',
  '残联',
  '隆盛合镇',
]
