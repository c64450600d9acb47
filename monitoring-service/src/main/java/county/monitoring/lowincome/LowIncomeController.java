package county.monitoring.lowincome;

import county.platform.exchange.TableExport;
import county.platform.exchange.TableExport.Table;
import county.platform.scope.CurrentUser;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1/low-income")
class LowIncomeController {
  private static final String READ = "monitoring:low-income:read";
  private static final Table TABLE =
      new Table(
          "low-income",
          List.of("姓名", "证件号码", "与户主关系", "户编号", "户主姓名", "乡(镇)、村", "人群分层", "来源"),
          "证件号码已脱敏，仅限工作使用");

  private final LowIncomeService people;
  private final TableExport export;

  LowIncomeController(LowIncomeService people, TableExport export) {
    this.people = people;
    this.export = export;
  }

  /** Everybody in any layer, village by village; each person once, with all his layers. */
  @GetMapping
  @Permission(READ)
  Page<LowIncomeRow> list(
      @ParameterObject LowIncomeFilter filter, @ParameterObject @Valid Paging paging) {
    return people.list(filter, paging);
  }

  @GetMapping("/layers")
  @Permission(READ)
  List<LayerCount> layers(@RequestParam(required = false) @Nullable String area) {
    return people.layers(area);
  }

  @GetMapping("/export")
  @Permission("monitoring:low-income:export")
  void export(
      @ParameterObject LowIncomeFilter filter,
      @RequestParam(defaultValue = "xlsx") String format,
      CurrentUser user,
      HttpServletResponse response)
      throws IOException {
    export.send(
        TABLE,
        format,
        take -> people.logged(filter, people.each(filter, row -> take.accept(cells(row)))),
        user,
        response);
  }

  private static List<Object> cells(LowIncomeRow row) {
    return List.of(
        row.name(),
        row.idNumber(),
        row.relation(),
        row.householdNo(),
        row.headName(),
        row.areaName(),
        joined(row, LowIncomeRow.Held::label),
        joined(row, LowIncomeController::source));
  }

  private static String joined(LowIncomeRow row, Function<LowIncomeRow.Held, String> part) {
    return row.layers().stream().map(part).collect(Collectors.joining("；"));
  }

  private static String source(LowIncomeRow.Held held) {
    return held.source()
        .map(
            said ->
                "%s %s%s（%s）"
                    .formatted(
                        said.agency(),
                        said.file(),
                        said.row().map(row -> " 第" + row + "行").orElse(""),
                        said.on()))
        .orElse("来源未记录");
  }
}
