package county.monitoring.support;

import county.monitoring.risk.MeasureKind;
import county.platform.web.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of a support plan: at least one measure and one responsible person. Amounts in yuan. */
record MakePlan(@Nullable List<Measure> measures, @Nullable List<Person> responsible) {

  private static final int MOST_ROWS = 30;

  record Measure(
      @Nullable MeasureKind kind,
      @Nullable String description,
      @Nullable String unit,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable BigDecimal amount) {}

  record Person(@Nullable String name, @Nullable String unit, @Nullable String phone) {}

  List<Measure> measureRows() {
    return Optional.ofNullable(measures).orElse(List.of());
  }

  List<Person> persons() {
    return Optional.ofNullable(responsible).orElse(List.of());
  }

  /** Checks the whole form; all errors come back at once. */
  void check() {
    var errors = new InvalidInput();
    errors.require(
        !measureRows().isEmpty() && measureRows().size() <= MOST_ROWS,
        "measures",
        measureRows().size(),
        "请填写 1 至 30 项帮扶措施");
    errors.require(
        !persons().isEmpty() && persons().size() <= MOST_ROWS,
        "responsible",
        persons().size(),
        "请填写 1 至 30 名帮扶责任人");
    for (int i = 0; i < measureRows().size(); i++) {
      check(measureRows().get(i), "measures[" + i + "].", errors);
    }
    for (int i = 0; i < persons().size(); i++) {
      check(persons().get(i), "responsible[" + i + "].", errors);
    }
    errors.throwIfAny();
  }

  private static void check(Measure measure, String at, InvalidInput errors) {
    errors.require(measure.kind() != null, at + "kind", "", "请选择措施类别");
    requireText(errors, at + "description", measure.description(), "请填写措施内容");
    requireText(errors, at + "unit", measure.unit(), "请填写责任单位");
    errors.require(measure.from() != null, at + "from", "", "请填写开始日期");
    errors.require(
        measure.to() == null || measure.from() == null || !measure.to().isBefore(measure.from()),
        at + "to",
        measure.to(),
        "结束日期不能早于开始日期");
    var amount = measure.amount();
    errors.require(
        amount == null
            || amount.signum() > 0
                && amount.stripTrailingZeros().scale() <= 2
                && amount.precision() - amount.scale() <= 12,
        at + "amount",
        amount,
        "金额应大于 0 元，最多两位小数；没有金额请留空");
  }

  private static void check(Person person, String at, InvalidInput errors) {
    requireText(errors, at + "name", person.name(), "请填写姓名");
    requireText(errors, at + "unit", person.unit(), "请填写单位");
    errors.require(
        person.phone() != null && person.phone().matches("1[3-9]\\d{9}"),
        at + "phone",
        "",
        "请填写 11 位手机号码");
  }

  private static void requireText(
      InvalidInput errors, String field, @Nullable String text, String reason) {
    errors.require(
        text != null && !text.isBlank() && text.length() <= 200, field, text, reason + "（200 字以内）");
  }
}
