package county.monitoring.household;

import county.monitoring.household.PrintedHousehold.Member;
import county.monitoring.risk.Category;
import county.monitoring.risk.HouseholdKind;
import county.monitoring.risk.Risk;
import county.platform.audit.AccessLog;
import county.platform.crypto.Masks;
import county.platform.division.Divisions;
import county.platform.identity.Sex;
import county.platform.scope.CurrentUser;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads households for official forms: masked, or with a stated purpose in plain text. Each number
 * in plain text leaves an entry in the access log, in the caller's transaction.
 */
@Component
public class PrintedHouseholds {

  private static final String REVEAL = "monitoring:household:reveal";

  private static final String MEMBERS =
      """
      select id, name, relation, sex, birth_date, id_cipher, health, labour, education, medical_insurance, allowance
      from person where household_id = ? and left_on is null order by (relation = '户主') desc, birth_date, id
      """;

  private final JdbcClient jdbc;
  private final Divisions divisions;
  private final SealedFields sealed;
  private final AccessLog log;

  PrintedHouseholds(JdbcClient jdbc, Divisions divisions, SealedFields sealed, AccessLog log) {
    this.jdbc = jdbc;
    this.divisions = divisions;
    this.sealed = sealed;
    this.log = log;
  }

  /**
   * @param purpose why numbers are wanted in plain text; null: masked
   * @throws Problem 404 when there is no such household in the reader's scope; 403 for plain text
   *     without the permission to reveal; 400 for a purpose that says nothing
   */
  public PrintedHousehold read(UUID id, @Nullable String purpose, CurrentUser user) {
    if (purpose != null) {
      RevealService.purposeOf(purpose).throwIfAny();
      if (!user.may(REVEAL)) {
        throw Problem.notAllowed("county.access.denied", "您没有查看完整证件号码的权限，请打印脱敏的表。");
      }
    }
    return jdbc.sql("select * from household where id = ?")
        .param(id)
        .query((row, n) -> household(row, id, purpose))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private PrintedHousehold household(ResultSet row, UUID id, @Nullable String purpose)
      throws SQLException {
    var monitored = row.getBoolean("monitored");
    return new PrintedHousehold(
        row.getString("no"),
        row.getString("head_name"),
        divisions.place(row.getString("area")),
        text(row, "village_group"),
        text(row, "address"),
        HouseholdKind.valueOf(row.getString("kind")).label(),
        phone(row, id, purpose),
        monitored ? category(text(row, "category")) : "",
        monitored ? risks((String[]) row.getArray("risks").getArray()) : "",
        monitored ? text(row, "monitored_since") : "",
        purpose != null,
        jdbc.sql(MEMBERS).param(id).query((member, n) -> member(member, n + 1, purpose)).list());
  }

  private Member member(ResultSet row, int n, @Nullable String purpose) throws SQLException {
    var birth = row.getObject("birth_date", LocalDate.class);
    return new Member(
        n,
        row.getString("name"),
        row.getString("relation"),
        Sex.valueOf(row.getString("sex")).label(),
        Objects.toString(birth, ""),
        idNumber(row, purpose),
        text(row, "health"),
        text(row, "labour"),
        text(row, "education"),
        text(row, "medical_insurance"),
        text(row, "allowance"));
  }

  private String idNumber(ResultSet row, @Nullable String purpose) throws SQLException {
    var id = row.getObject("id", UUID.class);
    if (purpose == null) {
      return sealed.addressOfIdNumber(row, id).orElse("");
    }
    var plain = sealed.open(row, "person", "id_cipher", id);
    plain.ifPresent(number -> log.revealed("person", id.toString(), "idNumber", purpose.strip()));
    return plain.orElse("");
  }

  private String phone(ResultSet row, UUID id, @Nullable String purpose) throws SQLException {
    Optional<String> plain = sealed.open(row, "household", "phone_cipher", id);
    if (purpose == null) {
      return plain.map(Masks::phone).orElse("");
    }
    plain.ifPresent(number -> log.revealed("household", id.toString(), "phone", purpose.strip()));
    return plain.orElse("");
  }

  /** 脱贫不稳定户 for 01. */
  public static String category(String code) {
    return Category.byCode(code).map(Category::label).orElse(code);
  }

  /** Risks by their labels. */
  public static String risks(String... codes) {
    return Arrays.stream(codes)
        .map(code -> Risk.byCode(code).map(Risk::label).orElse(code))
        .collect(Collectors.joining("、"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.toString(row.getString(column), "");
  }
}
