package county.assets.intake;

import county.platform.sheet.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of an asset list, and which field of the form each is. */
final class AssetColumns {

  /** Rows of money a list may have for one asset. */
  static final int FUNDINGS = 3;

  static final List<String> REQUIRED =
      List.of(
          "资产名称", "类别", "明细类", "所属层级", "所在地区划代码", "登记主体", "所有权人", "数量", "计量单位", "建设地点", "项目名称",
          "项目年度", "形成日期", "形成依据文件", "原始成本", "资金来源1", "资金文号1", "资金年度1", "资金金额1");

  private static final Map<String, String> FIELDS = fields();

  private AssetColumns() {}

  static Columns columns() {
    return Columns.of(REQUIRED, optional());
  }

  static List<String> optional() {
    var optional =
        new ArrayList<>(
            List.of(
                "记账单位", "项目主管部门", "所有权人层级", "规格型号", "经度", "纬度", "项目编号", "实施单位", "开工日期", "竣工日期",
                "验收日期", "验收文号", "投入使用日期", "管护责任人", "折旧类别", "使用年限", "残值率"));
    for (int n = 2; n <= FUNDINGS; n++) {
      optional.addAll(List.of("资金来源" + n, "资金文号" + n, "资金年度" + n, "资金金额" + n));
    }
    return optional;
  }

  /** The column that shows an error of a field of the form. */
  static String of(String field) {
    var funding = field.replaceFirst("^funding\\[(\\d)\\]\\.(\\w+)$", "$2#$1");
    if (!funding.equals(field)) {
      var parts = funding.split("#");
      return FIELDS.getOrDefault("funding." + parts[0], "资金") + (Integer.parseInt(parts[1]) + 1);
    }
    return FIELDS.getOrDefault(field, "");
  }

  private static Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", "资产名称");
    fields.put("category", "类别");
    fields.put("kind", "明细类");
    fields.put("level", "所属层级");
    fields.put("area", "所在地区划代码");
    fields.put("keeper", "记账单位");
    fields.put("department", "项目主管部门");
    fields.put("registeringBody", "登记主体");
    fields.put("ownerKind", "所有权人层级");
    fields.put("ownerName", "所有权人");
    fields.put("quantity", "数量");
    fields.put("measure", "计量单位");
    fields.put("location", "建设地点");
    fields.put("longitude", "经度");
    fields.put("latitude", "纬度");
    fields.put("projectName", "项目名称");
    fields.put("projectYear", "项目年度");
    fields.put("completedOn", "竣工日期");
    fields.put("acceptedOn", "验收日期");
    fields.put("formedOn", "形成日期");
    fields.put("inUseOn", "投入使用日期");
    fields.put("document", "形成依据文件");
    fields.put("wearClass", "折旧类别");
    fields.put("lifeYears", "使用年限");
    fields.put("residualRate", "残值率");
    fields.put("originalCost", "原始成本");
    fields.put("funding", "资金来源1");
    fields.put("funding.source", "资金来源");
    fields.put("funding.document", "资金文号");
    fields.put("funding.year", "资金年度");
    fields.put("funding.amount", "资金金额");
    return fields;
  }
}
