/** 三员: the roles that log in with a second factor. */
export const administrators: ReadonlySet<string> = new Set(['sysadmin', 'secadmin', 'auditadmin'])
