/** What can be chosen in the acts on an asset. */
export default {
  STATE: '国有',
  DEPARTMENT: '县直部门',
  TOWNSHIP: '苏木镇（农场）',
  VILLAGE: '嘎查村集体',
  JOINT_VILLAGES: '联建村',
  HOUSEHOLD: '农户',
  SELF: '自主经营',
  ENTRUSTED: '委托经营',
  COOPERATIVE: '合作经营',
  LOW: '低',
  MIDDLE: '中',
  HIGH: '高',
  PATROL: '巡查',
  REPAIR: '维修',
}
