package county.assets.asset;

import county.platform.web.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written on the registration form (资产登记表). Amounts are yuan with at most two decimals.
 *
 * @param area 12-digit code of the place: a village for a village's asset, a township for a
 *     township's, the county otherwise
 * @param originalCost registered as it is, never revalued (PLAN_4_2); the funding rows add up to it
 * @param document the document that proves the asset was formed, e.g. the acceptance report
 */
record RegisterAsset(
    @Nullable String name,
    @Nullable String category,
    @Nullable String kind,
    @Nullable AssetLevel level,
    @Nullable String area,
    @Nullable String registeringBody,
    @Nullable String ownerName,
    @Nullable BigDecimal quantity,
    @Nullable String measure,
    @Nullable String location,
    @Nullable String projectName,
    @Nullable Integer projectYear,
    @Nullable LocalDate formedOn,
    @Nullable LocalDate inUseOn,
    @Nullable String acceptanceNo,
    @Nullable String document,
    @Nullable String steward,
    @Nullable BigDecimal originalCost,
    @Nullable List<Funding> funding) {

  /** One source of the money. */
  record Funding(
      @Nullable String source,
      @Nullable String document,
      @Nullable Integer year,
      @Nullable BigDecimal amount) {}

  private static final int FIRST_YEAR = 2012;

  List<Funding> fundingRows() {
    return Optional.ofNullable(funding).orElse(List.of());
  }

  /** Checks the whole form; all errors come back at once. */
  void check(AssetCodes codes, LocalDate today) {
    var errors = new InvalidInput();
    checkWhatItIs(codes, errors);
    checkWhoseItIs(errors);
    checkWhen(today, errors);
    checkMoney(codes, today, errors);
    errors.throwIfAny();
  }

  private void checkWhatItIs(AssetCodes codes, InvalidInput errors) {
    requireText(errors, "name", name, "请填写资产名称");
    errors.require(
        category != null && codes.isCategory(category),
        "category",
        category,
        "请选择公益类 G、经营类 J 或到户类 D");
    errors.require(
        category != null && kind != null && codes.isKind(category, kind),
        "kind",
        kind,
        "请选择该类别下的明细类");
    errors.require(
        quantity != null && quantity.signum() > 0 && quantity.scale() <= 2,
        "quantity",
        quantity,
        "数量应大于 0，最多两位小数");
    requireText(errors, "measure", measure, "请填写计量单位");
    requireText(errors, "location", location, "请填写建设地点");
    requireText(errors, "document", document, "请填写形成资产的依据文件");
    requireText(errors, "projectName", projectName, "请填写所属项目名称");
  }

  private void checkWhoseItIs(InvalidInput errors) {
    errors.require(level != null, "level", level, "请选择资产所属层级");
    errors.require(
        level == null || (level == AssetLevel.HOUSEHOLD) == "D".equals(category),
        "level",
        level,
        "到户类资产的层级为“到户”，其他类别不能选“到户”");
    errors.require(area != null && area.matches("\\d{12}"), "area", area, "请选择所在地（12 位区划代码）");
    errors.require(
        level == null || area == null || !area.matches("\\d{12}") || level.fits(area),
        "area",
        area,
        "所在地与层级不符：村级和到户资产选到嘎查村，苏木镇级选到苏木镇，县级和部门选磴口县");
    requireText(errors, "registeringBody", registeringBody, "请填写登记主体");
    requireText(errors, "ownerName", ownerName, "请填写所有权人");
  }

  private void checkWhen(LocalDate today, InvalidInput errors) {
    errors.require(
        projectYear != null && projectYear >= FIRST_YEAR && projectYear <= today.getYear(),
        "projectYear",
        projectYear,
        "项目年度应在 2012 年至今年之间");
    errors.require(
        formedOn != null && !formedOn.isAfter(today), "formedOn", formedOn, "请填写形成日期，不能晚于今天");
    errors.require(
        inUseOn == null || formedOn == null || !inUseOn.isBefore(formedOn),
        "inUseOn",
        inUseOn,
        "投入使用日期不能早于形成日期");
  }

  private void checkMoney(AssetCodes codes, LocalDate today, InvalidInput errors) {
    errors.require(isAmount(originalCost), "originalCost", originalCost, "原始成本应大于 0 元，最多两位小数");
    errors.require(!fundingRows().isEmpty(), "funding", "", "请至少填写一项资金来源");
    var total = BigDecimal.ZERO;
    for (int i = 0; i < fundingRows().size(); i++) {
      var row = fundingRows().get(i);
      var field = "funding[" + i + "].";
      errors.require(
          row.source() != null && codes.isFundingSource(row.source()),
          field + "source",
          row.source(),
          "请选择资金来源");
      requireText(errors, field + "document", row.document(), "请填写资金文号");
      errors.require(
          row.year() != null && row.year() >= FIRST_YEAR && row.year() <= today.getYear(),
          field + "year",
          row.year(),
          "资金年度应在 2012 年至今年之间");
      errors.require(isAmount(row.amount()), field + "amount", row.amount(), "金额应大于 0 元，最多两位小数");
      total = total.add(row.amount() == null ? BigDecimal.ZERO : row.amount());
    }
    errors.require(
        originalCost == null || total.compareTo(originalCost) == 0,
        "originalCost",
        originalCost,
        "资金来源合计 " + total.toPlainString() + " 元，应等于原始成本");
  }

  private static boolean isAmount(@Nullable BigDecimal amount) {
    return amount != null
        && amount.signum() > 0
        && amount.stripTrailingZeros().scale() <= 2
        && amount.precision() - amount.scale() <= 13;
  }

  private static void requireText(
      InvalidInput errors, String field, @Nullable String text, String reason) {
    errors.require(
        text != null && !text.isBlank() && text.length() <= 200, field, text, reason + "（200 字以内）");
  }
}
