package county.assets.asset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A registration form that is right, for tests. */
public final class AssetForm {

  private AssetForm() {}

  /** A village's cold store of this cost, paid for in these parts. */
  public static Map<String, Object> of(String village, String cost, String... parts) {
    var form = new TreeMap<String, Object>();
    form.put("name", "保鲜库");
    form.put("category", "J");
    form.put("kind", "07");
    form.put("level", "VILLAGE");
    form.put("area", village);
    form.put("registeringBody", "村委会");
    form.put("ownerName", "村股份经济合作社");
    form.put("quantity", "1");
    form.put("measure", "座");
    form.put("location", "三组");
    form.put("projectName", "保鲜库项目");
    form.put("projectYear", 2021);
    form.put("formedOn", "2021-09-30");
    form.put("document", "验收报告");
    form.put("originalCost", cost);
    form.put(
        "funding",
        List.of(parts).stream()
            .map(
                part ->
                    Map.of("source", "京蒙协作资金", "document", "示例文号", "year", 2021, "amount", part))
            .toList());
    return form;
  }
}
