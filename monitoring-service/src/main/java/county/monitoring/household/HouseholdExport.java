package county.monitoring.household;

import county.monitoring.risk.Category;
import county.platform.exchange.TableExport;
import county.platform.exchange.TableExport.Table;
import county.platform.scope.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The household list as a file: masked, with a line that says who took it out and when. */
@Component
class HouseholdExport {

  private static final Table TABLE =
      new Table(
          "households",
          List.of(
              "户编号",
              "户主姓名",
              "乡(镇)、村",
              "户类型",
              "家庭人口",
              "监测对象类别",
              "致贫/返贫风险",
              "户联系电话",
              "人均纯收入(元)",
              "收入年度"),
          "个人信息已脱敏，仅限工作使用");

  private final HouseholdExportService households;
  private final TableExport export;

  HouseholdExport(HouseholdExportService households, TableExport export) {
    this.households = households;
    this.export = export;
  }

  /**
   * Sends the households that the filter lets through and the caller may see, row by row, and
   * leaves an entry in the export log.
   */
  void send(HouseholdFilter filter, String format, CurrentUser user, HttpServletResponse response)
      throws IOException {
    export.send(
        TABLE,
        format,
        take ->
            households.logged(
                filter, households.each(filter, household -> take.accept(cells(household)))),
        user,
        response);
  }

  private static List<Object> cells(HouseholdExportService.Exported household) {
    var row = household.row();
    return Arrays.asList(
        row.no(),
        row.headName(),
        row.areaName(),
        row.kind().label(),
        row.persons(),
        row.category().flatMap(Category::byCode).map(Category::label).orElse(""),
        String.join("、", row.risks()),
        household.phoneMasked().orElse(""),
        row.perCapitaIncome().orElse(""),
        row.incomePeriod().orElse(""));
  }
}
