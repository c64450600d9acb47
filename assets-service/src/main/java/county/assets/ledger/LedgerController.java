package county.assets.ledger;

import county.assets.ledger.LedgerView.LedgerRow;
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
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledgers, their rows, and both as a file. */
@RestController
@RequestMapping("/api/assets/v1/ledgers")
class LedgerController {

  private static final List<String> HEAD =
      List.of(
          "资产编号", "资产名称", "类别", "所属层级", "记账单位", "项目主管部门", "所有权人", "原始成本(元)", "累计折旧(元)", "账面净值(元)");

  private final LedgerService ledgers;
  private final TableExport export;

  LedgerController(LedgerService ledgers, TableExport export) {
    this.ledgers = ledgers;
    this.export = export;
  }

  @GetMapping
  @Permission("assets:ledger:read")
  LedgerView ledger(@ParameterObject LedgerQuery query) {
    return ledgers.ledger(query);
  }

  @GetMapping("/rows")
  @Permission("assets:ledger:read")
  Page<LedgerRow> rows(
      @ParameterObject LedgerQuery query,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return ledgers.rows(query, sort, paging);
  }

  @GetMapping("/export")
  @Permission("assets:ledger:export")
  void export(
      @ParameterObject LedgerQuery query,
      @RequestParam String format,
      CurrentUser user,
      HttpServletResponse response)
      throws IOException {
    var day = ledgers.dayOf(query);
    export.send(
        new Table("资产台账" + day, HEAD, "截至 " + day + "，仅限工作使用"),
        format,
        take -> ledgers.each(query, row -> take.accept(cells(row))),
        user,
        response);
  }

  private static List<Object> cells(LedgerRow row) {
    return List.of(
        row.no(),
        row.name(),
        row.categoryLabel(),
        row.levelLabel(),
        row.keeperName(),
        row.departmentName(),
        row.ownerName(),
        row.cost().yuan(),
        row.accumulated().yuan(),
        row.net().yuan());
  }
}
