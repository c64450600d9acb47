package county.assets.asset;

import county.platform.exchange.TableExport;
import county.platform.exchange.TableExport.Table;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register: listing, registering, correcting, reading. */
@RestController
@RequestMapping("/api/assets/v1/assets")
class AssetController {

  private static final String ASSETS = "/api/assets/v1/assets/";
  private static final Table TABLE =
      new Table(
          "资产台账",
          List.of(
              "资产编号", "资产名称", "类别", "明细类", "所属层级", "记账单位", "项目主管部门", "所有权人", "所在地区划代码", "原始成本(元)",
              "账面净值(元)", "状态", "形成日期"),
          "仅限工作使用");

  private final AssetListService assets;
  private final RegistrationService registrations;
  private final RevisionService revisions;
  private final AssetHistoryService history;
  private final AssetCodes codes;
  private final TableExport export;

  AssetController(
      AssetListService assets,
      RegistrationService registrations,
      RevisionService revisions,
      AssetHistoryService history,
      AssetCodes codes,
      TableExport export) {
    this.assets = assets;
    this.registrations = registrations;
    this.revisions = revisions;
    this.history = history;
    this.codes = codes;
    this.export = export;
  }

  @GetMapping
  @Permission("assets:asset:read")
  Page<AssetRow> list(
      @ParameterObject AssetListService.Filter filter, @ParameterObject @Valid Paging paging) {
    return assets.list(filter, paging);
  }

  @GetMapping("/export")
  @Permission("assets:asset:export")
  void export(
      @ParameterObject AssetListService.Filter filter,
      @RequestParam String format,
      CurrentUser user,
      HttpServletResponse response)
      throws IOException {
    export.send(
        TABLE, format, take -> assets.each(filter, row -> take.accept(cells(row))), user, response);
  }

  private static List<Object> cells(AssetRow row) {
    return List.of(
        row.no(),
        row.name(),
        row.categoryLabel(),
        row.kindLabel(),
        row.levelLabel(),
        row.keeperName(),
        row.departmentName(),
        row.ownerName(),
        row.area(),
        row.originalCost().yuan(),
        row.net().yuan(),
        row.stateLabel(),
        row.formedOn());
  }

  @PostMapping
  @Permission("assets:asset:register")
  @Idempotent
  ResponseEntity<AssetView> register(@RequestBody RegisterAsset form, CurrentUser user) {
    var asset = registrations.register(form, user);
    return Answers.created(ASSETS + asset.id(), asset);
  }

  @PostMapping("/listings")
  @Permission("assets:asset:register")
  @Idempotent
  ResponseEntity<AssetView> listAsset(@RequestBody RegisterAsset form, CurrentUser user) {
    var asset = registrations.list(form, user);
    return Answers.created(ASSETS + asset.id(), asset);
  }

  @PostMapping("/{id}/register")
  @Permission("assets:asset:register")
  @Idempotent
  ResponseEntity<AssetView> complete(
      @PathVariable UUID id,
      @RequestBody RegisterAsset form,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(registrations.complete(id, form, ifMatch, user));
  }

  @PostMapping("/{id}/revisions")
  @Permission("assets:asset:revise")
  @Idempotent
  ResponseEntity<AssetView> revise(
      @PathVariable UUID id,
      @RequestBody Revision revision,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(revisions.revise(id, revision, ifMatch, user));
  }

  @PostMapping("/{id}/additions")
  @Permission("assets:asset:revise")
  @Idempotent
  ResponseEntity<AssetView> add(
      @PathVariable UUID id,
      @RequestBody Addition addition,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(revisions.add(id, addition, ifMatch, user));
  }

  @GetMapping("/{id}")
  @Permission("assets:asset:read")
  ResponseEntity<AssetView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(assets.get(id, user), AssetView::version);
  }

  @GetMapping("/{id}/changes")
  @Permission("assets:asset:read")
  List<Changes.Line> changes(@PathVariable UUID id) {
    return assets.changes(id);
  }

  @GetMapping("/{id}/history")
  @Permission("assets:asset:read")
  List<AssetHistoryService.VersionView> history(@PathVariable UUID id) {
    return history.of(id);
  }

  @GetMapping("/codes")
  @Permission("assets:asset:read")
  AssetCodes.Lists codes() {
    return codes.lists();
  }
}
