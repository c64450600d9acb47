package county.platform.standards;

import county.platform.policy.Amount;
import county.platform.policy.Standards;
import county.platform.time.BusinessClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The amounts of this service, of all times known. */
@Service
public class StandardsBook {

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final List<Standards.Definition> definitions;

  StandardsBook(JdbcClient jdbc, BusinessClock clock, @Value("${county.service}") String service) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.definitions = PolicyFiles.standards(service).definitions();
  }

  /** What kinds of amounts there are. */
  public List<Standards.Definition> definitions() {
    return definitions;
  }

  /** Amounts of all times; {@code knownAt} narrows them to what was known then. */
  @Transactional(readOnly = true)
  public Standards all() {
    return Standards.of(definitions, amounts());
  }

  /** The amounts as they are known now: what rules are given. */
  @Transactional(readOnly = true)
  public Standards current() {
    return all().knownAt(clock.now());
  }

  /** The amounts still thought right, by key, kind, area and beginning. */
  @Transactional(readOnly = true)
  public List<Amount> valid() {
    return amounts().stream().filter(amount -> amount.knownUntil().isEmpty()).toList();
  }

  private List<Amount> amounts() {
    return jdbc.sql(
            """
            select key, kind, area, value, valid_from, valid_to, known_since, known_until, reference, sample
            from standard_amount order by key, kind, area, valid_from, known_since
            """)
        .query((row, n) -> amount(row))
        .list();
  }

  private Amount amount(ResultSet row) throws SQLException {
    var definition = definition(row.getString("key"));
    return new Amount(
        definition.key(),
        definition.label(),
        scaled(row.getBigDecimal("value"), definition.unit()),
        definition.unit(),
        row.getString("kind"),
        row.getString("area"),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        row.getTimestamp("known_since").toInstant(),
        Optional.ofNullable(row.getTimestamp("known_until")).map(Timestamp::toInstant),
        row.getString("reference"),
        row.getBoolean("sample"));
  }

  /** Two decimals for money, none too many otherwise. */
  static BigDecimal scaled(BigDecimal value, Amount.Unit unit) {
    return unit == Amount.Unit.YUAN
        ? value.setScale(2, RoundingMode.UNNECESSARY)
        : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  /**
   * @throws IllegalArgumentException when this service has no such amount
   */
  Standards.Definition definition(String key) {
    return definitions.stream()
        .filter(definition -> definition.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no definition of the amount " + key));
  }
}
