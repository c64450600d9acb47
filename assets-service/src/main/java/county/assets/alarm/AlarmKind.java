package county.assets.alarm;

/**
 * What is missing or waits. Each kind is one select over the register: asset, since when, until
 * when.
 */
enum AlarmKind {
  LISTED(
      "已列清单待登记",
      "assets:asset:register",
      "PLAN_4_6",
      "a.state = 'LISTED'",
      "a.state_since",
      "a.state_since + :listing"),
  TITLE_MISSING(
      "已登记未确权",
      "assets:title:publicise",
      "PLAN_4_2",
      "a.state = 'REGISTERED'",
      "a.state_since",
      "a.state_since + :title"),
  NOTICE_ENDED(
      "公示期满待确权",
      "assets:title:confirm",
      "PLAN_4_7",
      """
      a.state = 'TITLE_PUBLICITY' and (select n.until_day from title_notice n where n.asset_id = a.id order by n.id desc limit 1) < :today
        and not exists (select from title_objection o where o.asset_id = a.id and o.upheld is null)
      """,
      "a.state_since",
      "a.state_since + :title"),
  OBJECTION_OPEN(
      "确权异议待答复",
      "assets:title:object",
      "PLAN_4_7",
      "exists (select from title_objection o where o.asset_id = a.id and o.upheld is null)",
      "a.state_since",
      "null::date"),
  TO_RECEIVE(
      "待接收方签字",
      "assets:handover:sign",
      "PLAN_4_8",
      "exists (select from handover_slip h where h.asset_id = a.id and h.received_by is null)",
      "a.state_since",
      "null::date"),
  TO_FILE(
      "已移交待备案",
      "assets:asset:file",
      "PLAN_4_8",
      "a.state = 'HANDED_OVER'",
      "a.state_since",
      "null::date"),
  CONTRACT_MISSING(
      "经营资产没有合同",
      "assets:asset:operate",
      "SRC_WUYUAN_1",
      """
      a.category = 'J' and a.state not in ('LISTED', 'DISPOSAL_PENDING', 'DISPOSED', 'WRITTEN_OFF') and not exists (
        select from asset_contract c where c.asset_id = a.id and :today between c.valid_from and coalesce(c.ended_on, c.valid_to))
      """,
      "a.formed_on",
      "null::date"),
  CONTRACT_EXPIRING(
      "经营合同即将到期",
      "assets:asset:operate",
      "SRC_WUYUAN_1",
      """
      a.removed_on is null and exists (
        select from asset_contract c where c.asset_id = a.id and :today between c.valid_from and coalesce(c.ended_on, c.valid_to)
          and coalesce(c.ended_on, c.valid_to) <= :today + :contract
          and not exists (select from asset_contract n where n.asset_id = a.id and n.valid_from > c.valid_from))
      """,
      "a.formed_on",
      "(select max(coalesce(c.ended_on, c.valid_to)) from asset_contract c where c.asset_id = a.id)"),
  STEWARD_MISSING(
      "没有管护责任人",
      "assets:asset:operate",
      "PLAN_4_15",
      """
      a.category <> 'D' and a.state not in ('LISTED', 'DISPOSED', 'WRITTEN_OFF') and not exists (
        select from asset_steward s where s.asset_id = a.id and :today >= s.valid_from and (s.valid_to is null or :today <= s.valid_to))
      """,
      "a.formed_on",
      "null::date"),
  APPRAISAL_MISSING(
      "没有评估现值",
      "assets:asset:revise",
      "PLAN_4_1",
      """
      a.category <> 'D' and a.state not in ('LISTED', 'DISPOSED', 'WRITTEN_OFF') and not exists (
        select from asset_appraisal v where v.asset_id = a.id)
      """,
      "a.formed_on",
      "null::date"),
  IDLE(
      "闲置", "assets:asset:operate", "PLAN_4_15", "a.state = 'IDLE'", "a.state_since", "null::date"),
  TO_DECIDE(
      "处置待审批",
      "assets:disposal:decide",
      "PLAN_4_15",
      "a.state = 'DISPOSAL_PENDING'",
      "a.state_since",
      "null::date");

  private final String label;
  private final String permission;
  private final String clause;
  private final String condition;
  private final String since;
  private final String due;

  AlarmKind(
      String label, String permission, String clause, String condition, String since, String due) {
    this.label = label;
    this.permission = permission;
    this.clause = clause;
    this.condition = condition;
    this.since = since;
    this.due = due;
  }

  String label() {
    return label;
  }

  /** Who can do something about it. */
  String permission() {
    return permission;
  }

  /** The clause that asks for it. */
  String clause() {
    return clause;
  }

  /**
   * Whether it is urgent enough to stand among the work of the day; a census is done by its own
   * plan.
   */
  boolean isWork() {
    return this != APPRAISAL_MISSING;
  }

  /** Its assets in sight, as one part of a union. */
  String select() {
    return """
        select md5(a.id::text || '%1$s')::uuid as id, a.id as asset_id, '%1$s' as kind, a.no, a.name, a.category, a.area, a.keeper, %3$s as since,
          %4$s as due_on
        from asset a where %2$s
        """
        .formatted(name(), condition, since, due);
  }
}
