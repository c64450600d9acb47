package county.platform.audit;

/** The four logs: 登录, 操作, 访问个人信息, 导出. */
public enum LogKind {
  LOGIN,
  OPERATION,
  ACCESS,
  EXPORT
}
