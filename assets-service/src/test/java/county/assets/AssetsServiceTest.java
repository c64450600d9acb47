package county.assets;

import county.assets.asset.AssetForm;
import county.platform.testing.ArchitectureContract;
import county.platform.testing.CatalogueContract;
import county.platform.testing.CountyTest;
import county.platform.testing.OpenApiContract;
import county.platform.testing.RoleTableContract;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** What every service promises: its structure, its tables, its roles, its description. */
class AssetsServiceTest {

  private static final String VILLAGE = "150822101211";
  private static final String NOBODY = UUID.randomUUID().toString();

  @Nested
  class Structure extends ArchitectureContract {
    Structure() {
      super(AssetsApplication.class, Set.of("county.assets.depreciation"), Set.of());
    }
  }

  @Nested
  @CountyTest
  class Tables extends CatalogueContract {}

  @Nested
  @CountyTest
  class Roles extends RoleTableContract {

    @Override
    protected String address(String method, String path) {
      var id = path.contains("/assets/{id}") ? registered() : NOBODY;
      var address =
          path.replace("{id}", id)
              .replace("{code}", path.endsWith("/closing") ? "2019Q1" : "2021Q3")
              .replace("{keeper}", VILLAGE)
              .replaceAll("\\{\\w+}", NOBODY);
      if (path.endsWith("/verification")) {
        return address.replace("2021Q3", "2019Q1");
      }
      if (path.endsWith("/export") || path.endsWith("/template")) {
        return address + "?format=csv";
      }
      if (path.endsWith("/check")) {
        return address + "?month=2021-08";
      }
      if (method.equals("POST") && path.matches(".*/(batches|files)")) {
        return address + "?name=role.csv&source=FINANCE";
      }
      return address;
    }

    @Override
    protected Object body(String method, String path) {
      var form = AssetForm.of(VILLAGE, "100", "60", "40");
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "assets", "listings", "register" -> form;
        case "revisions" -> Map.of("form", form, "reason", "更正", "document", "会议纪要");
        case "additions" ->
            Map.of(
                "addedOn",
                "2021-10-01",
                "reason",
                "扩建",
                "document",
                "批复",
                "funding",
                form.get("funding"));
        case "file" -> Map.of("filingNo", "备2021-1");
        case "publicise" -> Map.of("from", "2021-10-08", "place", "公开栏");
        case "object" -> Map.of("raisedBy", "村民", "content", "面积不对");
        case "dismiss", "uphold" -> Map.of("answer", "已核对");
        case "confirm-title" -> Map.of("ownerKind", "VILLAGE", "ownerName", "村集体");
        case "give" -> Map.of("fromParty", "镇政府", "toParty", "村委会");
        case "receive" -> Map.of();
        case "contracts" ->
            Map.of(
                "mode",
                "ENTRUSTED",
                "operator",
                "合作社",
                "contractNo",
                "HT-1",
                "from",
                "2021-10-01",
                "to",
                "2022-09-30",
                "decision",
                "村民代表会决议",
                "filedWith",
                "苏木镇备案");
        case "ending" -> Map.of("on", "2021-10-08", "because", "协商");
        case "stewards" -> Map.of("unitName", "村委会", "person", "老张");
        case "upkeep" -> Map.of("kind", "PATROL", "on", "2021-10-08", "content", "完好");
        case "appraisals" ->
            Map.of("valuer", "评估公司", "on", "2021-10-08", "value", "90.00", "reportNo", "PG-1");
        case "papers" -> Map.of("fileId", NOBODY, "photo", false, "title", "合同");
        case "depreciation-runs" -> Map.of("month", "2021-08");
        case "attestations" -> Map.of("keeper", VILLAGE, "digest", "旧", "remark", "代签");
        case "explanation" -> Map.of("text", "口径不同");
        case "files" -> "文件";
        default -> Map.of("reason", "按规定办理", "document", "会议纪要");
      };
    }

    private String registered() {
      var made =
          client("county", "150822")
              .post("/api/assets/v1/assets", AssetForm.of(VILLAGE, "100", "60", "40"));
      return made.at("/id");
    }
  }

  @Nested
  @CountyTest
  class Description extends OpenApiContract {}
}
