export default {
  match: {
    title: '比对报告',
    lead: '{name} {no}，数据日期 {day}，共 {rows} 行',
    open: '比对报告',
    kinds: { BOTH: '双方都有', OURS: '只有我方有', THEIRS: '只有对方有' },
    bothRows: '{rows} 行，{persons} 人',
    oursOf: '应有 {expected} 人，缺 {missing} 人',
    oursNone: '不比对',
    theirsRows: '{rows} 行',
    rest: '另有待确认 {doubtful} 行、重复 {duplicate} 行、退回 {rejected} 行，与以上各行合计等于报送行数。',
    row: '表格行号',
    name: '姓名',
    idNumber: '证件号码',
    place: '登记所在地',
    reason: '说明',
    none: {
      BOTH: '文件里没有已登记的人',
      OURS: '应在文件里的人都在，或这类数据不比对',
      THEIRS: '文件里的人都已登记',
    },
    back: '返回批次',
  },
}
