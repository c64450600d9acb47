package county.assets.intake;

import county.assets.asset.AssetCodes;
import county.assets.asset.AssetLevel;
import county.assets.asset.OwnerKind;
import county.assets.asset.RegisterAsset;
import county.assets.upload.RowCells;
import county.platform.policy.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a row of the list into the same form that is filled in on the screen. */
record AssetRowReader(AssetCodes.Lists codes) {

  /** A form with the row it stands in. */
  record Row(RowCells cells, RegisterAsset form) {}

  Optional<Row> read(RowCells cells) {
    var category = cells.code("类别", codes.categories()).orElse(null);
    var kinds = codes.kinds().getOrDefault(category == null ? "" : category, Map.of());
    var form =
        new RegisterAsset(
            cells.text("资产名称").orElse(null),
            category,
            category == null ? null : cells.code("明细类", kinds).orElse(null),
            cells.code("所属层级", codes.levels()).map(AssetLevel::valueOf).orElse(null),
            cells.text("所在地区划代码").orElse(null),
            cells.code("记账单位", codes.units()).orElse(null),
            cells.code("项目主管部门", codes.units()).orElse(null),
            cells.text("登记主体").orElse(null),
            cells.code("所有权人层级", codes.ownerKinds()).map(OwnerKind::valueOf).orElse(null),
            cells.text("所有权人").orElse(null),
            cells.number("数量").orElse(null),
            cells.text("计量单位").orElse(null),
            cells.text("规格型号").orElse(null),
            cells.text("建设地点").orElse(null),
            cells.number("经度").orElse(null),
            cells.number("纬度").orElse(null),
            cells.text("项目编号").orElse(null),
            cells.text("项目名称").orElse(null),
            cells.whole("项目年度").orElse(null),
            cells.text("实施单位").orElse(null),
            cells.day("开工日期").orElse(null),
            cells.day("竣工日期").orElse(null),
            cells.day("验收日期").orElse(null),
            cells.text("验收文号").orElse(null),
            cells.day("形成日期").orElse(null),
            cells.day("投入使用日期").orElse(null),
            cells.text("形成依据文件").orElse(null),
            cells.text("管护责任人").orElse(null),
            cells.code("折旧类别", codes.wearClasses()).orElse(null),
            cells.number("使用年限").orElse(null),
            cells.number("残值率").orElse(null),
            cells.money("原始成本").map(Money::yuan).orElse(null),
            fundings(cells));
    return cells.clean() ? Optional.of(new Row(cells, form)) : Optional.empty();
  }

  private static List<RegisterAsset.Funding> fundings(RowCells cells) {
    var rows = new ArrayList<RegisterAsset.Funding>();
    for (int n = 1; n <= AssetColumns.FUNDINGS; n++) {
      var row =
          new RegisterAsset.Funding(
              cells.text("资金来源" + n).orElse(null),
              cells.text("资金文号" + n).orElse(null),
              cells.whole("资金年度" + n).orElse(null),
              cells.money("资金金额" + n).map(Money::yuan).orElse(null));
      if (!row.equals(new RegisterAsset.Funding(null, null, null, null))) {
        rows.add(row);
      }
    }
    return rows;
  }
}
