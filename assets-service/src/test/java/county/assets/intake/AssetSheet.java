package county.assets.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An asset list as a CSV file, for tests. */
final class AssetSheet {

  private final List<String> columns = new ArrayList<>(AssetColumns.REQUIRED);
  private final List<Map<String, String>> rows = new ArrayList<>();

  AssetSheet() {
    columns.addAll(AssetColumns.optional());
  }

  /** A village's cold store of this cost; cells as given replace those of the usual row. */
  AssetSheet row(String name, String village, String cost, Map<String, String> cells) {
    var row = new LinkedHashMap<String, String>();
    row.put("资产名称", name);
    row.put("类别", "经营类资产");
    row.put("明细类", "仓储物流");
    row.put("所属层级", "嘎查村级");
    row.put("所在地区划代码", village);
    row.put("登记主体", "村委会");
    row.put("所有权人", "村股份经济合作社");
    row.put("数量", "1");
    row.put("计量单位", "座");
    row.put("建设地点", "三组");
    row.put("项目名称", "保鲜库项目");
    row.put("项目年度", "2020");
    row.put("形成日期", "2020/9/30");
    row.put("投入使用日期", "2020年10月1日");
    row.put("形成依据文件", "验收报告");
    row.put("使用年限", "50");
    row.put("原始成本", cost);
    row.put("资金来源1", "京蒙协作资金");
    row.put("资金文号1", "示例文号");
    row.put("资金年度1", "2020");
    row.put("资金金额1", cost);
    row.putAll(cells);
    rows.add(row);
    return this;
  }

  byte[] csv() {
    var text = new StringBuilder(String.join(",", columns)).append("\n");
    for (var row : rows) {
      text.append(String.join(",", columns.stream().map(c -> row.getOrDefault(c, "")).toList()))
          .append("\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
