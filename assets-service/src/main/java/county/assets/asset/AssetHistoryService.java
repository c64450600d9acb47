package county.assets.asset;

import county.assets.depreciation.Regime;
import county.platform.policy.Money;
import county.platform.web.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of every field of an asset: from what to what, when, by whom, and on which paper.
 * Source: PLAN_4_13.
 */
@Service
public class AssetHistoryService {

  /** Each version with the change that made it; the change carries who and why. */
  private static final String VERSIONS =
      """
      select lower(k.recorded) as since, to_jsonb(k) as fields, c.kind, c.reason, c.document, c.actor_name
      from asset_known k left join lateral (
        select kind, reason, document, actor_name from asset_change c where c.asset_id = k.id and c.version = k.version order by c.id limit 1) c on true
      where k.id = ? order by lower(k.recorded)
      """;

  private static final Map<String, String> LABELS = labels();

  /** One field that changed. */
  record FieldChange(String field, String label, String before, String after) {}

  /**
   * One version.
   *
   * @param action what made it; empty for a change of the system's own
   */
  record VersionView(
      Instant since,
      Optional<String> action,
      Optional<String> actorName,
      Optional<String> reason,
      Optional<String> document,
      List<FieldChange> fields) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AssetNames names;

  AssetHistoryService(JdbcClient jdbc, JsonMapper json, AssetNames names) {
    this.jdbc = jdbc;
    this.json = json;
    this.names = names;
  }

  private record Row(
      Instant since,
      JsonNode fields,
      Optional<String> action,
      Optional<String> actor,
      Optional<String> reason,
      Optional<String> document) {}

  /**
   * Versions that changed a field, newest first; the first version is the registration itself.
   *
   * @throws Problem 404 outside the caller's place
   */
  @Transactional(readOnly = true)
  List<VersionView> of(UUID asset) {
    var rows =
        jdbc.sql(VERSIONS)
            .param(asset)
            .query(
                (row, n) ->
                    new Row(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        json.readTree(row.getString("fields")),
                        Optional.ofNullable(row.getString("kind"))
                            .map(kind -> AssetAction.valueOf(kind).label()),
                        Optional.ofNullable(row.getString("actor_name")),
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getString("document"))))
            .list();
    if (rows.isEmpty()) {
      throw Problem.notFound();
    }
    var versions = new ArrayList<VersionView>();
    for (int at = 0; at < rows.size(); at++) {
      var row = rows.get(at);
      var changed =
          at == 0 ? List.<FieldChange>of() : changed(rows.get(at - 1).fields(), row.fields());
      if (at == 0 || !changed.isEmpty()) {
        versions.add(
            new VersionView(
                row.since(), row.action(), row.actor(), row.reason(), row.document(), changed));
      }
    }
    return versions.reversed();
  }

  private List<FieldChange> changed(JsonNode before, JsonNode after) {
    return LABELS.entrySet().stream()
        .filter(field -> !text(before, field.getKey()).equals(text(after, field.getKey())))
        .map(
            field ->
                new FieldChange(
                    field.getKey(),
                    field.getValue(),
                    shown(field.getKey(), before),
                    shown(field.getKey(), after)))
        .toList();
  }

  private static String text(JsonNode row, String column) {
    return row.path(column).isNull() ? "" : row.path(column).asString("");
  }

  private String shown(String column, JsonNode row) {
    var value = text(row, column);
    if (value.isEmpty()) {
      return "";
    }
    return switch (column) {
      case "category" -> names.category(value);
      case "kind" -> names.kind(text(row, "category"), value);
      case "level" -> names.level(value);
      case "keeper" -> names.keeper(value);
      case "department" -> names.department(value);
      case "owner_kind" -> OwnerKind.valueOf(value).label();
      case "state" -> AssetState.label(value);
      case "original_cost" -> new Money(Long.parseLong(value)).toString();
      case "regime" -> Regime.valueOf(value).label();
      default -> value;
    };
  }

  private static Map<String, String> labels() {
    var labels = new LinkedHashMap<String, String>();
    labels.put("name", "资产名称");
    labels.put("external_no", "自治区平台编号");
    labels.put("category", "类别");
    labels.put("kind", "明细类");
    labels.put("quantity", "数量");
    labels.put("measure", "计量单位");
    labels.put("specification", "规格型号");
    labels.put("location", "建设地点");
    labels.put("longitude", "经度");
    labels.put("latitude", "纬度");
    labels.put("level", "所属层级");
    labels.put("area", "所在地");
    labels.put("keeper", "记账单位");
    labels.put("department", "项目主管部门");
    labels.put("registering_body", "登记主体");
    labels.put("owner_kind", "所有权人层级");
    labels.put("owner_name", "所有权人");
    labels.put("project_no", "项目编号");
    labels.put("project_name", "项目名称");
    labels.put("project_year", "项目年度");
    labels.put("implementer", "实施单位");
    labels.put("started_on", "开工日期");
    labels.put("completed_on", "竣工日期");
    labels.put("accepted_on", "验收日期");
    labels.put("acceptance_no", "验收文号");
    labels.put("formed_on", "形成日期");
    labels.put("document", "形成依据文件");
    labels.put("in_use_on", "投入使用日期");
    labels.put("regime", "会计制度");
    labels.put("wear_class", "折旧类别");
    labels.put("life_months", "使用月数");
    labels.put("residual_rate", "残值率");
    labels.put("original_cost", "原始成本");
    labels.put("steward", "管护责任人");
    labels.put("title_confirmed_on", "确权日期");
    labels.put("certificate_no", "证书号");
    labels.put("filed_on", "备案日期");
    labels.put("filing_no", "备案号");
    labels.put("state", "状态");
    labels.put("removed_on", "减少日期");
    return labels;
  }
}
