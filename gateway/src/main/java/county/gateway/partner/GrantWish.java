package county.gateway.partner;

import county.platform.web.InvalidInput;
import county.platform.web.PartnerCatalogue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What a client is to be granted, in place of all it was granted before.
 *
 * @param scopes {@code feed:<code>:write} and {@code feed:<code>:read} of feeds of its own unit
 * @param fields {@code <resource>.<field>} of {@code contracts/partners.yaml}
 */
record GrantWish(
    Set<String> scopes,
    Set<String> fields,
    LocalDate validTo,
    int requestsPerMinute,
    int batchesPerDay,
    int megabytesPerDay) {

  private static final int LONGEST_YEARS = 3;

  /** The scopes that a client of this unit can have. */
  static Set<String> scopesOf(PartnerCatalogue catalogue, String unit) {
    var scopes = new HashSet<String>();
    catalogue
        .feeds()
        .forEach(
            (code, feed) -> {
              if (feed.unit().equals(unit)) {
                scopes.add("feed:" + code + ":write");
                scopes.add("feed:" + code + ":read");
              }
            });
    return scopes;
  }

  static Set<String> fieldsOf(PartnerCatalogue catalogue) {
    var fields = new HashSet<String>();
    catalogue
        .resources()
        .forEach(
            (name, resource) ->
                resource.fields().keySet().forEach(field -> fields.add(name + "." + field)));
    return fields;
  }

  /**
   * @throws county.platform.web.Problem 400 with everything that is wrong
   */
  void check(PartnerCatalogue catalogue, String unit, LocalDate today) {
    var wrong = new InvalidInput();
    var can = scopesOf(catalogue, unit);
    scopes.stream()
        .filter(scope -> !can.contains(scope))
        .forEach(scope -> wrong.reject("scopes", scope, "不是这个单位能报送的数据"));
    var known = fieldsOf(catalogue);
    fields.stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> wrong.reject("fields", field, "没有这个字段"));
    wrong
        .require(!validTo.isBefore(today), "validTo", validTo, "有效期已经过去")
        .require(!validTo.isAfter(today.plusYears(LONGEST_YEARS)), "validTo", validTo, "有效期最长三年");
    positive(wrong, "requestsPerMinute", requestsPerMinute, 6000);
    positive(wrong, "batchesPerDay", batchesPerDay, 1000);
    positive(wrong, "megabytesPerDay", megabytesPerDay, 102_400);
    wrong.throwIfAny();
  }

  private static void positive(InvalidInput wrong, String field, int value, int most) {
    wrong.require(value > 0 && value <= most, field, value, "应为 1 到 " + most + " 的整数");
  }
}
