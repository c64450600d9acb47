export default {
  todo: {
    title: '待办事项',
    greeting: '{name}，{date}',
    summary: '待办 {count} 件，其中逾期 {late} 件',
    none: '没有待办',
    noneHint: '今天的事都办完了。新线索、到期事项会出现在这里。',
    noBusiness: '您的岗位不办理业务，请从菜单进入运行维护。',
    partly: '{service}暂时读不到，下面缺少它的待办：{reason}',
    late: '逾期',
    more: '共 {count} 件，此处列出前 {shown} 件',
    service: { monitoring: '监测服务', tasks: '督办服务', assistance: '救助服务', assets: '资产服务' },
    due: '期限',
  },
}
