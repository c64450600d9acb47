package county.gateway.account;

import county.platform.division.Division;
import java.util.List;
import java.util.stream.Stream;

/**
 * An account of the demonstration, shown on its login page.
 *
 * @param area code of the place worked in; empty for administrators
 */
record DemoAccount(String username, String name, String role, String area, String unit) {

  /** Known to everybody, so it exists in the demo profile only. */
  static final String PASSWORD = "Demo@2021!";

  private static final String COUNTY = "150822";
  private static final String BUREAU = "rural-revitalization";

  /** One account per role, in the order in which a case passes through their hands. */
  static final List<DemoAccount> ALL =
      List.of(
          new DemoAccount("cun", "村级演示员", "village", "150822101211", "150822101"),
          new DemoAccount("zhen", "苏木镇经办演示员", "township", "150822101", "150822101"),
          new DemoAccount("zhenzhang", "苏木镇负责人演示员", "township_head", "150822101", "150822101"),
          new DemoAccount("xian", "县级经办演示员", "county", COUNTY, BUREAU),
          new DemoAccount("juzhang", "县级审定演示员", "county_head", COUNTY, BUREAU),
          new DemoAccount("yibao", "医保局演示员", "department", COUNTY, "medical-insurance"),
          new DemoAccount("jiaoyu", "教育局演示员", "department", COUNTY, "education"),
          new DemoAccount("zhujian", "住建局演示员", "department", COUNTY, "housing"),
          new DemoAccount("lingdao", "县领导演示员", "leader", COUNTY, "*"),
          new DemoAccount("shenji", "审计演示员", "auditor", COUNTY, "*"),
          new DemoAccount("xitong", "系统管理演示员", "sysadmin", "", BUREAU),
          new DemoAccount("anquan", "安全管理演示员", "secadmin", "", BUREAU),
          new DemoAccount("shenjiyuan", "审计管理演示员", "auditadmin", "", BUREAU));

  /**
   * The staff of one township for the demonstration of the whole county, named by the last three
   * digits of its code; the login page does not show them.
   */
  static Stream<DemoAccount> ofTownship(Division township) {
    var code = township.code().substring(0, COUNTY.length() + 3);
    var end = code.substring(COUNTY.length());
    return Stream.of(
        new DemoAccount("bao" + end, "包村演示员", "village", code, code),
        new DemoAccount("zhen" + end, "苏木镇经办演示员", "township", code, code),
        new DemoAccount("zhenzhang" + end, "苏木镇负责人演示员", "township_head", code, code));
  }
}
