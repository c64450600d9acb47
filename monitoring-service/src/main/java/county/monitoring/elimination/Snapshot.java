package county.monitoring.elimination;

import county.platform.policy.Money;
import county.platform.web.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The second collection (风险消除后…): every field is mandatory, SRC_AUDIT_4. Amounts of the last 12
 * months.
 */
record Snapshot(
    UUID id,
    LocalDate takenOn,
    int persons,
    Money wage,
    Money business,
    Money property,
    Money transfer,
    Money businessCost,
    Money claims,
    Money outOfPocket,
    boolean spendingLeft,
    boolean houseDamaged,
    boolean waterDamaged,
    boolean dropout,
    boolean uninsured,
    String collector,
    String collectorPhone) {

  /** Source: SRC_INCOME_1. */
  Money net() {
    return wage.plus(business).plus(property).plus(transfer).minus(businessCost);
  }

  Money perCapita() {
    return net().dividedBy(persons);
  }

  /** As it is filled in, in yuan. */
  record Form(
      @Nullable BigDecimal wage,
      @Nullable BigDecimal business,
      @Nullable BigDecimal property,
      @Nullable BigDecimal transfer,
      @Nullable BigDecimal businessCost,
      @Nullable BigDecimal claims,
      @Nullable BigDecimal outOfPocket,
      @Nullable Boolean spendingLeft,
      @Nullable Boolean houseDamaged,
      @Nullable Boolean waterDamaged,
      @Nullable Boolean dropout,
      @Nullable Boolean uninsured,
      @Nullable String collector,
      @Nullable String collectorPhone) {

    private static final BigDecimal MOST = new BigDecimal("100000000");

    /** What is missing or cannot be, all at once. */
    void check(InvalidInput errors) {
      amounts().forEach((label, amount) -> check(errors, label, amount));
      answers().forEach((label, answer) -> errors.require(answer.size() == 1, label, "", "请选择是或否"));
      errors.require(
          collector != null && !collector.isBlank() && collector.length() <= 50,
          "collector",
          "",
          "请填写信息采集人");
      errors.require(
          collectorPhone != null && collectorPhone.matches("1[3-9]\\d{9}"),
          "collectorPhone",
          "",
          "请填写信息采集人的 11 位手机号");
    }

    private static void check(InvalidInput errors, String label, List<BigDecimal> amount) {
      errors.require(!amount.isEmpty(), label, "", "请填写金额，没有的填 0");
      amount.forEach(
          yuan ->
              errors.require(
                  yuan.signum() >= 0 && yuan.scale() <= 2 && yuan.compareTo(MOST) < 0,
                  label,
                  yuan,
                  "金额不能为负，最多两位小数"));
    }

    private Map<String, List<BigDecimal>> amounts() {
      return Map.of(
          "wage", one(wage),
          "business", one(business),
          "property", one(property),
          "transfer", one(transfer),
          "businessCost", one(businessCost),
          "claims", one(claims),
          "outOfPocket", one(outOfPocket));
    }

    private Map<String, List<Boolean>> answers() {
      return Map.of(
          "spendingLeft", one(spendingLeft),
          "houseDamaged", one(houseDamaged),
          "waterDamaged", one(waterDamaged),
          "dropout", one(dropout),
          "uninsured", one(uninsured));
    }

    private static <T> List<T> one(@Nullable T value) {
      return value == null ? List.of() : List.of(value);
    }

    /** The snapshot; only of a form that was checked. */
    Snapshot taken(UUID id, LocalDate on, int persons) {
      return new Snapshot(
          id,
          on,
          persons,
          money(wage),
          money(business),
          money(property),
          money(transfer),
          money(businessCost),
          money(claims),
          money(outOfPocket),
          Boolean.TRUE.equals(spendingLeft),
          Boolean.TRUE.equals(houseDamaged),
          Boolean.TRUE.equals(waterDamaged),
          Boolean.TRUE.equals(dropout),
          Boolean.TRUE.equals(uninsured),
          Objects.requireNonNull(collector),
          Objects.requireNonNull(collectorPhone));
    }

    private static Money money(@Nullable BigDecimal yuan) {
      return Money.yuan(Objects.requireNonNull(yuan));
    }
  }

  /** As it is shown: in yuan, the phone masked. */
  record View(
      LocalDate takenOn,
      int persons,
      String wage,
      String business,
      String property,
      String transfer,
      String businessCost,
      String claims,
      String outOfPocket,
      String netIncome,
      String perCapita,
      boolean spendingLeft,
      boolean houseDamaged,
      boolean waterDamaged,
      boolean dropout,
      boolean uninsured,
      String collector,
      String collectorPhoneMasked) {

    static View of(Snapshot taken, String phoneMasked) {
      return new View(
          taken.takenOn(),
          taken.persons(),
          taken.wage().toString(),
          taken.business().toString(),
          taken.property().toString(),
          taken.transfer().toString(),
          taken.businessCost().toString(),
          taken.claims().toString(),
          taken.outOfPocket().toString(),
          taken.net().toString(),
          taken.perCapita().toString(),
          taken.spendingLeft(),
          taken.houseDamaged(),
          taken.waterDamaged(),
          taken.dropout(),
          taken.uninsured(),
          taken.collector(),
          phoneMasked);
    }
  }
}
