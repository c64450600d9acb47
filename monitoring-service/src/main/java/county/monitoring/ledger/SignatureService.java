package county.monitoring.ledger;

import county.platform.crypto.Sm3;
import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes and signs the list of a township for a month, and compares what was signed. */
@Service
public class SignatureService {

  private static final int TOWN_DIGITS = 9;

  /** Last day of the next month on which signing is in time. */
  private static final int DUE_DAY = 5;

  private static final String CHANGED =
      """
      select coalesce(a.household_id, b.household_id) as household_id, coalesce(b.area, a.area) as area, a.record as before, b.record as after
      from (select * from ledger_signed_row where signature_id = :from) a
      full join (select * from ledger_signed_row where signature_id = :to) b on b.household_id = a.household_id
      where a.record is distinct from b.record
      order by 2, 1
      """;

  private final JdbcClient jdbc;
  private final LedgerService ledger;
  private final Divisions divisions;
  private final Cursors cursors;
  private final BusinessClock clock;

  SignatureService(
      JdbcClient jdbc,
      LedgerService ledger,
      Divisions divisions,
      Cursors cursors,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.divisions = divisions;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * Signs the list of the signer's township for a month that is over: the rows are frozen as they
   * were on its last day. Source: PLAN_2_4, PLAN_2_5.
   */
  @Transactional
  Result<Signature> sign(YearMonth month, CurrentUser user) {
    var town = user.appointment().area();
    if (town.length() != TOWN_DIGITS) {
      return refused("town-level", "月度名单由苏木镇负责人签署。");
    }
    var today = clock.today();
    if (!month.atEndOfMonth().isBefore(today)) {
      return refused("month-not-over", month + " 还没有结束，月末次日起才能签署。");
    }
    var area = town + "000";
    if (find(area, month).isPresent()) {
      return refused("signed-already", month + " 的名单已经签署，不能重复签署。");
    }
    var rows = ledger.rows(town, new LedgerDay(month.atEndOfMonth(), today));
    write(area, month, rows, user);
    return Result.done(of(division(area), month));
  }

  private void write(String area, YearMonth month, List<LedgerRow> rows, CurrentUser user) {
    var id = Ids.next();
    var today = clock.today();
    jdbc.sql(
            """
            insert into ledger_signature (id, area, month, as_of, households, digest, signed_by, signed_name, unit, signed_on, late)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            List.of(
                id,
                area,
                month.toString(),
                month.atEndOfMonth(),
                rows.size(),
                digest(rows.stream().map(LedgerRow::canonical).toList()),
                user.id(),
                user.name(),
                user.appointment().unit(),
                today,
                today.isAfter(due(month))))
        .update();
    int position = 0;
    for (var row : rows) {
      jdbc.sql(
              """
              insert into ledger_signed_row (signature_id, position, area, household_id, category, record) values (?, ?, ?, ?, ?, ?)
              """)
          .params(id, ++position, row.area(), row.id(), row.category(), row.canonical())
          .update();
    }
  }

  /** Who of the reader's place has signed a month, and who has not. */
  @Transactional(readOnly = true)
  Signature.Month month(YearMonth month, CurrentUser user) {
    var place = user.appointment().area();
    var towns =
        divisions.townships().stream()
            .filter(town -> town.code().startsWith(prefix(place)))
            .map(town -> of(town, month))
            .toList();
    var signed = towns.stream().filter(town -> town.signed().isPresent()).toList();
    return new Signature.Month(
        month.toString(),
        towns,
        signed.size(),
        signed.stream().mapToLong(Signature::households).sum());
  }

  private static String prefix(String place) {
    return place.substring(0, Math.min(TOWN_DIGITS, place.length()));
  }

  /** Frozen rows of a signed list, in their order. */
  @Transactional(readOnly = true)
  Page<Signature.Row> rows(UUID signature, Paging paging) {
    require(signature);
    return ListQuery.of(
            "r.household_id as id, r.area, r.record", "ledger_signed_row r", "r.household_id")
        .when("signature", signature, "r.signature_id = :signature")
        .sorted(null, "position", Map.of("position", "r.area"))
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  /**
   * What a signed list differs in from another one of the same township.
   *
   * @throws Problem 404 outside the reader's place, 400 for lists of two townships
   */
  @Transactional(readOnly = true)
  Signature.Difference difference(UUID from, UUID to) {
    var earlier = require(from);
    var later = require(to);
    new InvalidInput()
        .require(earlier.area().equals(later.area()), "from", from, "只能比较同一苏木镇的两个月")
        .throwIfAny();
    var changes =
        jdbc.sql(CHANGED)
            .param("from", from)
            .param("to", to)
            .query(
                (row, n) ->
                    new Signature.Changed(
                        row.getObject("household_id", UUID.class),
                        Optional.ofNullable(row.getString("before")),
                        Optional.ofNullable(row.getString("after")),
                        divisions.place(row.getString("area"))))
            .list();
    return new Signature.Difference(earlier.month(), later.month(), changes);
  }

  private record Kept(
      UUID id,
      String area,
      String month,
      int households,
      String digest,
      String signedName,
      String unit,
      LocalDate signedOn,
      boolean late) {}

  private Kept require(UUID id) {
    return jdbc.sql("select * from ledger_signature where id = ?")
        .param(id)
        .query(Kept.class)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /**
   * A signed list as it was frozen.
   *
   * @param records the rows, as {@link LedgerRow#canonical} wrote them
   * @param intact whether they still have the digest of the day of signing
   */
  record Frozen(
      String area,
      String month,
      String asOf,
      String signedBy,
      String signedOn,
      boolean late,
      String digest,
      boolean intact,
      List<String> records) {}

  /**
   * @throws Problem 404, also outside the reader's place
   */
  @Transactional(readOnly = true)
  Frozen frozen(UUID signature) {
    var kept = require(signature);
    var records = records(signature);
    return new Frozen(
        kept.area(),
        kept.month(),
        YearMonth.parse(kept.month()).atEndOfMonth().toString(),
        kept.signedName(),
        kept.signedOn().toString(),
        kept.late(),
        kept.digest(),
        digest(records).equals(kept.digest()),
        records);
  }

  private Optional<Kept> find(String area, YearMonth month) {
    return jdbc.sql("select * from ledger_signature where area = ? and month = ?")
        .params(area, month.toString())
        .query(Kept.class)
        .optional();
  }

  private Signature of(Division town, YearMonth month) {
    var kept = find(town.code(), month);
    var today = clock.today();
    return new Signature(
        town.code(),
        town.shortName(),
        month.toString(),
        month.atEndOfMonth(),
        due(month),
        kept.isEmpty() && today.isAfter(due(month)),
        kept.map(list -> (long) list.households()).orElseGet(() -> live(town.code(), month)),
        kept.map(this::signed));
  }

  private long live(String area, YearMonth month) {
    var end = month.atEndOfMonth();
    var today = clock.today();
    return ledger.sums(area, end.isAfter(today) ? today : end, today).whole().households();
  }

  private Signature.Signed signed(Kept list) {
    return new Signature.Signed(
        list.id(),
        list.signedName(),
        list.unit(),
        list.signedOn(),
        list.late(),
        list.digest(),
        digest(records(list.id())).equals(list.digest()));
  }

  private List<String> records(UUID signature) {
    return jdbc.sql("select record from ledger_signed_row where signature_id = ? order by position")
        .param(signature)
        .query(String.class)
        .list();
  }

  private Signature.Row row(ResultSet row) throws SQLException {
    var record = row.getString("record");
    var area = row.getString("area");
    return new Signature.Row(
        row.getObject("id", UUID.class),
        record.substring(0, record.indexOf('\t')),
        area,
        divisions.place(area),
        record);
  }

  private static String digest(List<String> records) {
    return Sm3.hex(records.stream().collect(Collectors.joining("\n")));
  }

  static LocalDate due(YearMonth month) {
    return month.plusMonths(1).atDay(DUE_DAY);
  }

  private Division division(String area) {
    return divisions.find(area).orElseThrow();
  }

  private static <T> Result<T> refused(String reason, String detail) {
    return Result.refused(Refusal.guard("monitoring.ledger." + reason, detail).citing("PLAN_2_4"));
  }

  /** The month that is to be signed today, when the reader's township has not done so. */
  @Transactional(readOnly = true)
  Optional<Signature> owed(CurrentUser user) {
    var town = user.appointment().area();
    return town.length() == TOWN_DIGITS
        ? divisions
            .find(town)
            .map(place -> of(place, YearMonth.from(clock.today()).minusMonths(1)))
            .filter(month -> month.signed().isEmpty())
        : Optional.empty();
  }

  /** {@code 2021-10}, or a complaint. */
  static YearMonth month(@Nullable String text) {
    new InvalidInput()
        .require(
            text != null && text.matches("\\d{4}-(0[1-9]|1[0-2])"), "month", text, "月份应写作 2021-10")
        .throwIfAny();
    return YearMonth.parse(String.valueOf(text));
  }
}
