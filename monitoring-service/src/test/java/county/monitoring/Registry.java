package county.monitoring;

import county.monitoring.household.NameGrams;
import county.monitoring.risk.HouseholdKind;
import county.platform.crypto.BlindIndex;
import county.platform.crypto.FieldCipher;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.scope.SystemScope;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts households into the registry for tests, each with numbers of its own. */
@Component
public class Registry {

  /** 隆盛合镇新地村. */
  public static final String XINDI = "150822101211";

  /** 补隆淖镇新河村. */
  public static final String XINHE = "150822103206";

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final JdbcClient jdbc;
  private final SystemScope system;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  Registry(
      JdbcClient jdbc,
      SystemScope system,
      FieldCipher cipher,
      BlindIndex index,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.system = system;
    this.cipher = cipher;
    this.index = index;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A registered person and household. */
  public record Registered(UUID household, String no, UUID person, String name, String idNumber) {}

  /** A household of one member, its head. */
  public Registered household(String area, String headName, HouseholdKind kind) {
    var number = NEXT.incrementAndGet();
    var no = "H%06d".formatted(number);
    var household = Ids.next();
    system.run(
        "test-registry",
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.sql(
                            "insert into household (id, no, area, kind, head_name, persons, phone_cipher, phone_idx) values (?, ?, ?, ?, ?, 1, ?, ?)")
                        .params(household, no, area, kind.name(), headName)
                        .param(cipher.seal("household", "phone_cipher", household, "13800000000"))
                        .param(index.of("phone", "13800000000"))
                        .update()));
    return member(
        new Registered(household, no, household, headName, ""),
        area,
        headName,
        "户主",
        LocalDate.of(1960, 1, 1).plusDays(number));
  }

  /** Another member of a household. */
  public Registered member(
      Registered household, String area, String name, String relation, LocalDate birth) {
    var person = Ids.next();
    var number = idNumber(birth, NEXT.incrementAndGet());
    system.run(
        "test-registry",
        () ->
            transaction.executeWithoutResult(
                status -> {
                  jdbc.sql(
                          """
                          insert into person (id, household_id, area, name, relation, sex, birth_date, id_kind, id_cipher, id_idx)
                          values (?, ?, ?, ?, ?, 'MALE', ?, 'RESIDENT', ?, ?)
                          """)
                      .params(person, household.household(), area, name, relation, birth)
                      .param(cipher.seal("person", "id_cipher", person, number))
                      .param(index.of("id-number", number))
                      .update();
                  NameGrams.of(name)
                      .forEach(
                          gram ->
                              jdbc.sql(
                                      "insert into person_gram (gram, area, person_id, household_id) values (?, ?, ?, ?)")
                                  .params(gram, area, person, household.household())
                                  .update());
                }));
    return new Registered(household.household(), household.no(), person, name, number);
  }

  /** What the township says of how a household lives, as of today. */
  public void living(Registered household, String area, String name, String value) {
    write(
        "insert into living_fact (id, household_id, area, name, value, agency, batch, source_row, observed) values (?, ?, ?, ?, ?, '苏木镇', 'PC', 1, ?)",
        Ids.next(),
        household.household(),
        area,
        name,
        value,
        clock.today());
  }

  /**
   * A household that is monitored since a day for these risks; all its members can work or none.
   */
  public Registered monitored(
      String area, String headName, String category, LocalDate since, boolean labour) {
    var household =
        household(
            area,
            headName,
            category.equals("01") ? HouseholdKind.OUT_OF_POVERTY : HouseholdKind.ORDINARY);
    write(
        "update household set category = ?, risks = '{01}', monitored_since = ? where id = ?",
        category,
        since,
        household.household());
    labour(household, labour ? "普通劳动力" : "无劳动力");
    return household;
  }

  public void labour(Registered household, String labour) {
    write("update person set labour = ? where household_id = ?", labour, household.household());
  }

  /**
   * @param perCapita per head and year, in fen
   */
  public void income(Registered household, String area, LocalDate observed, long perCapita) {
    write(
        """
        insert into income (id, household_id, area, period, persons, per_capita, agency, batch, source_row, observed)
        values (?, ?, ?, ?, 1, ?, '苏木镇', 'R1', 2, ?)
        """,
        Ids.next(),
        household.household(),
        area,
        String.valueOf(observed.getYear()),
        perCapita,
        observed);
  }

  /** A clue that was raised today and waits for its township. */
  public UUID clue(Registered household) {
    var id = Ids.next();
    write(
        """
        insert into clue (id, no, household_id, subject, area, kind, channel, source, sentence, state, entered_by, raised_on, due_on)
        select ?, ?, id, id, area, 'MEDICAL', 'CADRE', '走访', '走访发现大额医疗支出', 'OPEN', 'cun', ?, ? from household where id = ?
        """,
        id,
        "T" + NEXT.incrementAndGet(),
        clock.today(),
        clock.today().plusDays(2),
        household.household());
    return id;
  }

  /** Writes past the application, as an import or another day would have. */
  public void write(String sql, Object... values) {
    system.run(
        "test-registry",
        () -> transaction.executeWithoutResult(status -> jdbc.sql(sql).params(values).update()));
  }

  /** A made-up identity number that passes every check. */
  public String idNumber(LocalDate birth, int order) {
    var body =
        "159900"
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "%03d".formatted(order % 500 * 2 + 1);
    for (char check : "10X98765432".toCharArray()) {
      if (new IdNumberReader(clock.today(), true).read(body + check) instanceof IdNumber.Valid) {
        return body + check;
      }
    }
    throw new IllegalArgumentException("no number for " + birth);
  }
}
