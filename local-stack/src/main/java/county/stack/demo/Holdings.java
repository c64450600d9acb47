package county.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The township's list of assets: made-up things that poverty money might have built, by village.
 */
record Holdings(List<List<String>> rows) {
  static final List<String> HEADS =
      List.of(
          "资产名称", "类别", "明细类", "所属层级", "所在地区划代码", "登记主体", "所有权人", "数量", "计量单位", "建设地点", "项目名称",
          "项目年度", "形成日期", "投入使用日期", "形成依据文件", "折旧类别", "使用年限", "管护责任人", "原始成本", "资金来源1", "资金文号1",
          "资金年度1", "资金金额1");

  private static final List<Thing> THINGS =
      List.of(
          new Thing("通组道路", "公益类资产", "道路", "公里", "道路", "15"),
          new Thing("机电井", "公益类资产", "小型水利", "眼", "机电井", "15"),
          new Thing("保鲜库", "经营类资产", "仓储物流", "座", "钢结构房屋", "50"),
          new Thing("养殖棚圈", "经营类资产", "种养殖基地", "座", "温室大棚和棚圈", "10"));
  private static final List<String> MONEY = List.of("财政专项扶贫资金", "京蒙协作资金", "统筹整合涉农资金");
  private static final int FIRST_YEAR = 2016;
  private static final int YEARS = 5;

  /**
   * @param years useful life
   */
  private record Thing(
      String name, String category, String kind, String measure, String wear, String years) {}

  Holdings {
    rows = List.copyOf(rows);
  }

  /** So many of everything for each village. */
  static Holdings of(List<Village> villages, int each, Random random) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < each; i++) {
      for (var village : villages) {
        for (var thing : THINGS) {
          rows.add(row(village, thing, rows.size() + 1, random));
        }
      }
    }
    return new Holdings(rows);
  }

  private static List<String> row(Village village, Thing thing, int order, Random random) {
    var formed =
        LocalDate.of(
            FIRST_YEAR + random.nextInt(YEARS), 5 + random.nextInt(7), 1 + random.nextInt(28));
    var year = String.valueOf(formed.getYear());
    var cost = (80_000 + random.nextInt(900) * 1_000) + ".00";
    return List.of(
        village.name() + thing.name() + "（演示）",
        thing.category(),
        thing.kind(),
        "嘎查村级",
        village.code(),
        village.name() + "村民委员会",
        village.name() + "股份经济合作社",
        String.valueOf(1 + random.nextInt(4)),
        thing.measure(),
        village.name(),
        year + "年" + thing.name() + "建设项目（演示）",
        year,
        formed.toString(),
        formed.plusDays(10).toString(),
        "演示验收单%03d号".formatted(order),
        thing.wear(),
        thing.years(),
        order % 7 == 0 ? "" : village.name() + "管护员（演示）",
        cost,
        MONEY.get(random.nextInt(MONEY.size())),
        "演示文号%03d".formatted(order),
        year,
        cost);
  }
}
