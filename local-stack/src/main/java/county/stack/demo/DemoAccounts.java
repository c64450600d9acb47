package county.stack.demo;

import java.util.List;

/** The demo accounts as the launcher prints them; the gateway makes them in the demo profile. */
public final class DemoAccounts {
  public static final List<String> LINES =
      List.of(
          "yibao       医保局，报送医保数据      jiaoyu  教育局      zhujian  住建局",
          "zhen        隆盛合镇经办，导入户信息、分派线索、组织评议公示、制定帮扶计划",
          "cun         新地村村干部，入户核实",
          "zhenzhang   隆盛合镇负责人，审核",
          "xian        县级经办，比对、上会准备、公告、录入",
          "juzhang     县级审定",
          "lingdao     县领导（只读）      shenji  审计（只读）",
          "xitong      系统管理员          anquan  安全管理员      shenjiyuan  审计管理员");

  private DemoAccounts() {}
}
