package county.monitoring.household;

import county.monitoring.risk.Category;
import county.platform.scope.CurrentUser;
import county.platform.sheet.CsvWriter;
import county.platform.sheet.SheetWriter;
import county.platform.sheet.XlsxWriter;
import county.platform.time.BusinessClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The household list as a file: masked, with a line that says who took it out and when. */
@Component
class HouseholdExport {

  private static final List<String> HEAD =
      List.of(
          "户编号", "户主姓名", "乡(镇)、村", "户类型", "家庭人口", "监测对象类别", "致贫/返贫风险", "户联系电话", "人均纯收入(元)", "收入年度");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final HouseholdExportService households;
  private final BusinessClock clock;

  HouseholdExport(HouseholdExportService households, BusinessClock clock) {
    this.households = households;
    this.clock = clock;
  }

  /** Which file. */
  enum Format {
    xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
      @Override
      SheetWriter writer(OutputStream out) {
        return new XlsxWriter(out, "户信息");
      }
    },
    csv("text/csv;charset=UTF-8") {
      @Override
      SheetWriter writer(OutputStream out) throws IOException {
        return new CsvWriter(out);
      }
    };

    final String type;

    Format(String type) {
      this.type = type;
    }

    abstract SheetWriter writer(OutputStream out) throws IOException;
  }

  /**
   * Writes the households that the filter lets through and the caller may see, row by row, and
   * leaves an entry in the export log.
   */
  void write(HouseholdFilter filter, Format format, CurrentUser user, OutputStream out)
      throws IOException {
    try (var sheet = format.writer(out)) {
      sheet.head(HEAD);
      long rows = households.each(filter, household -> row(sheet, cells(household)));
      row(sheet, List.of(watermark(user)));
      households.logged(filter, rows);
    } catch (UncheckedIOException brokenOff) {
      throw brokenOff.getCause();
    }
  }

  private String watermark(CurrentUser user) {
    var moment = MINUTE.format(clock.now().atZone(clock.zone()));
    return "导出人：%s（%s）　导出时间：%s　个人信息已脱敏，仅限工作使用%s"
        .formatted(user.name(), user.id(), moment, clock.isStored() ? "　演示数据" : "");
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

  private static void row(SheetWriter sheet, List<?> cells) {
    try {
      sheet.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Format> format(String name) {
    return Arrays.stream(Format.values()).filter(format -> format.name().equals(name)).findFirst();
  }
}
