package county.assets.asset;

import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.web.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a registration form. */
record FormCheck(RegisterAsset form, AssetCodes codes, WearTable table, LocalDate today) {

  /** Funds since the 18th Party Congress. Source: SRC_NINGCHENG_1. */
  private static final int FIRST_YEAR = 2012;

  private static final int LONGEST = 200;

  /** The form of an asset that exists and is registered. */
  void registration(InvalidInput errors) {
    listing(errors);
    text(errors, "registeringBody", form.registeringBody(), "请填写登记主体");
    text(errors, "ownerName", form.ownerName(), "请填写所有权人");
    text(errors, "document", form.document(), "请填写形成资产的依据文件");
    owner(errors);
    days(errors);
    wear(errors);
    money(errors);
  }

  /** What must be known when a project lists what it will leave. Source: PLAN_4_6. */
  void listing(InvalidInput errors) {
    whatItIs(errors);
    whereItStands(errors);
    errors.require(
        form.projectYear() != null && isYear(form.projectYear(), today),
        "projectYear",
        form.projectYear(),
        "项目年度应在 2012 年至今年之间");
    errors.require(
        form.formedOn() != null && !form.formedOn().isAfter(today),
        "formedOn",
        form.formedOn(),
        "请填写形成日期，不能晚于今天");
  }

  private void whatItIs(InvalidInput errors) {
    text(errors, "name", form.name(), "请填写资产名称");
    errors.require(
        form.category() != null && codes.isCategory(form.category()),
        "category",
        form.category(),
        "请选择公益类 G、经营类 J 或到户类 D");
    errors.require(
        form.category() != null
            && form.kind() != null
            && codes.isKind(form.category(), form.kind()),
        "kind",
        form.kind(),
        "请选择该类别下的明细类");
    errors.require(
        form.quantity() != null && form.quantity().signum() > 0 && decimals(form.quantity()) <= 2,
        "quantity",
        form.quantity(),
        "数量应大于 0，最多两位小数");
    text(errors, "measure", form.measure(), "请填写计量单位");
    text(errors, "location", form.location(), "请填写建设地点");
    text(errors, "projectName", form.projectName(), "请填写所属项目名称");
    errors.require(
        (form.longitude() == null) == (form.latitude() == null),
        "longitude",
        form.longitude(),
        "经度和纬度要么都填，要么都不填");
    errors.require(
        between(form.longitude(), 73, 136), "longitude", form.longitude(), "经度应在 73 至 136 之间");
    errors.require(between(form.latitude(), 3, 54), "latitude", form.latitude(), "纬度应在 3 至 54 之间");
  }

  private void whereItStands(InvalidInput errors) {
    var level = form.level();
    var area = form.area();
    boolean coded = area != null && area.matches("\\d{12}");
    errors.require(level != null, "level", level, "请选择资产所属层级");
    errors.require(
        level == null || (level == AssetLevel.HOUSEHOLD) == "D".equals(form.category()),
        "level",
        level,
        "到户类资产的层级为“到户”，其他类别不能选“到户”");
    errors.require(coded, "area", area, "请选择所在地（12 位区划代码）");
    errors.require(
        level == null || !coded || level.fits(Objects.requireNonNull(area)),
        "area",
        area,
        "所在地与层级不符：村级和到户资产选到嘎查村，苏木镇级选到苏木镇，县级和部门选磴口县");
    errors.require(
        level != AssetLevel.DEPARTMENT || form.keeper() != null && codes.isUnit(form.keeper()),
        "keeper",
        form.keeper(),
        "行业部门的资产请选择记账单位");
    errors.require(
        level != AssetLevel.COUNTY || form.keeper() == null || codes.isUnit(form.keeper()),
        "keeper",
        form.keeper(),
        "没有这个单位，请从列表中选择");
    errors.require(
        form.department() == null || form.department().isBlank() || codes.isUnit(form.department()),
        "department",
        form.department(),
        "没有这个单位，请从列表中选择项目主管部门");
  }

  private void owner(InvalidInput errors) {
    errors.require(
        form.ownerKind() == null
            || form.level() == null
            || (form.ownerKind() == OwnerKind.HOUSEHOLD) == (form.level() == AssetLevel.HOUSEHOLD),
        "ownerKind",
        form.ownerKind(),
        "到户资产归农户所有，其他资产不能归农户");
  }

  private void days(InvalidInput errors) {
    var formed = form.formedOn();
    errors.require(
        form.inUseOn() == null || formed == null || !form.inUseOn().isBefore(formed),
        "inUseOn",
        form.inUseOn(),
        "投入使用日期不能早于形成日期");
    errors.require(
        form.inUseOn() == null || !form.inUseOn().isAfter(today),
        "inUseOn",
        form.inUseOn(),
        "投入使用日期不能晚于今天");
    order(errors, "completedOn", form.startedOn(), form.completedOn(), "竣工日期不能早于开工日期");
    order(errors, "acceptedOn", form.completedOn(), form.acceptedOn(), "验收日期不能早于竣工日期");
    errors.require(
        form.acceptedOn() == null || !form.acceptedOn().isAfter(today),
        "acceptedOn",
        form.acceptedOn(),
        "验收日期不能晚于今天");
  }

  /** The terms of depreciation against the table of today. Sources: PLAN_4_3, SRC_GAC_1. */
  private void wear(InvalidInput errors) {
    errors.require(
        codes.isWearClass(form.effectiveWearClass(codes)),
        "wearClass",
        form.wearClass(),
        "没有这个折旧类别，请从列表中选择");
    errors.require(
        form.lifeYears() == null
            || form.lifeYears().signum() > 0
                && form.lifeYears().multiply(BigDecimal.valueOf(12)).stripTrailingZeros().scale()
                    <= 0
                && form.lifeYears().compareTo(BigDecimal.valueOf(100)) <= 0,
        "lifeYears",
        form.lifeYears(),
        "使用年限应大于 0，折合整月，不超过 100 年");
    errors.require(
        between(form.residualRate(), 0, 100) && decimals(form.residualRate()) <= 2,
        "residualRate",
        form.residualRate(),
        "残值率应在 0 至 100 之间，最多两位小数");
    if (form.level() != null && codes.isWearClass(form.effectiveWearClass(codes))) {
      for (Finding finding : table.assess(form, codes, today)) {
        errors.require(
            finding.outcome() != Outcome.NOT_MET || finding.rule().equals("depreciation-due"),
            finding.rule().equals("life-suits") ? "lifeYears" : "residualRate",
            "",
            finding.sentence());
      }
    }
  }

  private void money(InvalidInput errors) {
    var rows = form.fundingRows();
    errors.require(
        isAmount(form.originalCost()), "originalCost", form.originalCost(), "原始成本应大于 0 元，最多两位小数");
    errors.require(!rows.isEmpty(), "funding", "", "请至少填写一项资金来源");
    funding(rows, codes, today, errors);
    var total =
        rows.stream()
            .map(row -> Objects.requireNonNullElse(row.amount(), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    errors.require(
        form.originalCost() == null || total.compareTo(form.originalCost()) == 0,
        "originalCost",
        form.originalCost(),
        "资金来源合计 " + total.toPlainString() + " 元，应等于原始成本");
  }

  /** Every row of the money. Source: SRC_NINGCHENG_1. */
  static void funding(
      List<RegisterAsset.Funding> rows, AssetCodes codes, LocalDate today, InvalidInput errors) {
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var field = "funding[" + i + "].";
      errors.require(
          row.source() != null && codes.isFundingSource(row.source()),
          field + "source",
          row.source(),
          "请选择资金来源");
      text(errors, field + "document", row.document(), "请填写资金文号");
      errors.require(
          row.year() != null && isYear(row.year(), today),
          field + "year",
          row.year(),
          "资金年度应在 2012 年至今年之间");
      errors.require(isAmount(row.amount()), field + "amount", row.amount(), "金额应大于 0 元，最多两位小数");
    }
  }

  private static boolean isYear(int year, LocalDate today) {
    return year >= FIRST_YEAR && year <= today.getYear();
  }

  private static void order(
      InvalidInput errors,
      String field,
      @Nullable LocalDate earlier,
      @Nullable LocalDate later,
      String reason) {
    errors.require(
        earlier == null || later == null || !later.isBefore(earlier), field, later, reason);
  }

  private static int decimals(@Nullable BigDecimal number) {
    return number == null ? 0 : Math.max(0, number.stripTrailingZeros().scale());
  }

  private static boolean between(@Nullable BigDecimal number, int least, int most) {
    return number == null
        || number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  static boolean isAmount(@Nullable BigDecimal amount) {
    return amount != null
        && amount.signum() > 0
        && decimals(amount) <= 2
        && amount.precision() - amount.scale() <= 13;
  }

  static void text(InvalidInput errors, String field, @Nullable String text, String reason) {
    errors.require(
        text != null && !text.isBlank() && text.length() <= LONGEST,
        field,
        text,
        reason + "（200 字以内）");
  }
}
