package county.monitoring.match;

import county.monitoring.batch.BatchKinds;
import county.monitoring.batch.BatchService;
import county.monitoring.match.MatchRow.Kind;
import county.platform.exchange.TableExport;
import county.platform.exchange.TableExport.Table;
import county.platform.scope.CurrentUser;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.PartnerAccess;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The match report of a closed batch. */
@RestController
@RequestMapping("/api/monitoring/v1/feeds/{feed}/batches/{id}/match")
class MatchController {
  private static final String READ = "monitoring:feed:read";
  private static final String LOOK = "feed:{feed}:read";
  private static final List<String> HEAD = List.of("比对结果", "表格行号", "姓名", "证件号码", "登记所在地", "说明");

  private final BatchKinds kinds;
  private final BatchService batches;
  private final MatchService matches;
  private final Strangers strangers;
  private final TableExport export;

  MatchController(
      BatchKinds kinds,
      BatchService batches,
      MatchService matches,
      Strangers strangers,
      TableExport export) {
    this.kinds = kinds;
    this.batches = batches;
    this.matches = matches;
    this.strangers = strangers;
    this.export = export;
  }

  @GetMapping
  @Permission(READ)
  @PartnerAccess(scope = LOOK, answers = "match")
  MatchView match(@PathVariable String feed, @PathVariable UUID id) {
    var kind = kinds.requireFeed(feed);
    return matches.view(kind, batches.closed(kind, id));
  }

  @GetMapping("/rows")
  @Permission(READ)
  @PartnerAccess(scope = LOOK, answers = "matchRow")
  Page<MatchRow> rows(
      @PathVariable String feed,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "BOTH") Kind kind,
      @ParameterObject @Valid Paging paging,
      CurrentUser user) {
    var about = kinds.requireFeed(feed);
    var batch = batches.closed(about, id);
    return switch (kind) {
      case BOTH -> matches.both(about, batch, paging);
      case OURS -> matches.ours(about, batch, paging, user);
      case THEIRS -> strangers.page(about, batch, paging);
    };
  }

  @GetMapping("/export")
  @Permission("monitoring:feed:export")
  void export(
      @PathVariable String feed,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "BOTH") Kind kind,
      @RequestParam(defaultValue = "xlsx") String format,
      CurrentUser user,
      HttpServletResponse response)
      throws IOException {
    var about = kinds.requireFeed(feed);
    var batch = batches.closed(about, id);
    export.send(
        new Table("%s-%s".formatted(batch.no(), kind.label()), HEAD, "证件号码已脱敏，仅限工作使用"),
        format,
        take -> {
          long rows =
              switch (kind) {
                case BOTH -> matches.eachBoth(about, batch, row -> take.accept(cells(row)));
                case OURS -> matches.eachOurs(about, batch, user, row -> take.accept(cells(row)));
                case THEIRS -> strangers.each(about, batch, row -> take.accept(cells(row)));
              };
          matches.logged("feed-match", batch, Map.of("kind", kind.name()), rows);
        },
        user,
        response);
  }

  private static List<Object> cells(MatchRow row) {
    return Arrays.asList(
        row.kind().label(),
        row.row().map(Object.class::cast).orElse(""),
        row.name(),
        row.idNumber(),
        row.place(),
        row.reason());
  }
}
