package county.monitoring.ledger;

import county.monitoring.risk.Risk;
import county.platform.scope.CurrentUser;
import county.platform.sheet.SheetWriter;
import county.platform.sheet.XlsxWriter;
import county.platform.time.BusinessClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The ledger as a file: in its own columns, or in those of the national export (two title rows,
 * heads in the third, every cell text). Both end with who took it out and when, and leave an entry
 * in the export log.
 */
@Component
class LedgerExport {

  private static final List<String> HEAD =
      List.of(
          "户编号", "户主姓名", "乡(镇)、村", "监测对象类别", "致贫/返贫风险", "识别监测时间", "帮扶措施", "帮扶责任人", "下次走访期限", "状态");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final LedgerService ledger;
  private final NationalExportService national;
  private final NationalHeads heads;
  private final BusinessClock clock;

  LedgerExport(
      LedgerService ledger,
      NationalExportService national,
      NationalHeads heads,
      BusinessClock clock) {
    this.ledger = ledger;
    this.national = national;
    this.heads = heads;
    this.clock = clock;
  }

  /** Which columns. */
  enum Form {
    list,
    national
  }

  void write(LedgerFilter filter, Form form, CurrentUser user, OutputStream out)
      throws IOException {
    try (var sheet = new XlsxWriter(out, form == Form.list ? "监测对象台账" : NationalHeads.SHEET)) {
      long rows = form == Form.list ? list(filter, sheet) : national(filter, sheet);
      row(sheet, List.of(watermark(user)));
      ledger.logged(form == Form.list ? "ledger" : "ledger-national", filter, rows);
    } catch (UncheckedIOException brokenOff) {
      throw brokenOff.getCause();
    }
  }

  private long list(LedgerFilter filter, SheetWriter sheet) throws IOException {
    sheet.head(HEAD);
    return ledger.each(filter, household -> row(sheet, cells(household)));
  }

  private long national(LedgerFilter filter, SheetWriter sheet) throws IOException {
    row(sheet, List.of("（自定义）监测对象信息"));
    row(sheet, List.of("台账日期：" + clock.today() + "　栏目顺序为暂定，证件号码和电话已脱敏"));
    sheet.head(heads.names());
    return national.each(filter.area(), person -> row(sheet, heads.row(person)));
  }

  private static List<Object> cells(LedgerRow household) {
    return List.of(
        household.householdNo(),
        household.headName(),
        household.areaName(),
        household.categoryLabel(),
        household.risks().stream()
            .map(code -> Risk.byCode(code).map(Risk::label).orElse(code))
            .collect(Collectors.joining("、")),
        household.since().toString(),
        String.join("、", household.measures()),
        String.join("、", household.responsible()),
        household.dueOn().toString(),
        household.stateLabel());
  }

  private String watermark(CurrentUser user) {
    var moment = MINUTE.format(clock.now().atZone(clock.zone()));
    return "导出人：%s（%s）　导出时间：%s　个人信息已脱敏，仅限工作使用%s"
        .formatted(user.name(), user.id(), moment, clock.isStored() ? "　演示数据" : "");
  }

  private static void row(SheetWriter sheet, List<?> cells) {
    try {
      sheet.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
