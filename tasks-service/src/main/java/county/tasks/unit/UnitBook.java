package county.tasks.unit;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks units up, in the caller's transaction. */
@Component
public class UnitBook {

  private static final String ROW =
      "select u.code, unit_called(u.code, :day) as name, u.kind, u.area from unit u ";

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  UnitBook(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The units that work today, in the order of the list; without the collective ones. */
  public List<UnitRow> working() {
    return jdbc.sql(
            ROW
                + "where u.kind <> 'COLLECTIVE' and (u.ended_on is null or u.ended_on >= :day) order by u.kind, u.position")
        .param("day", clock.today())
        .query(UnitRow.class)
        .list();
  }

  public Optional<UnitRow> find(String code) {
    return jdbc.sql(ROW + "where u.code = :code")
        .param("day", clock.today())
        .param("code", code)
        .query(UnitRow.class)
        .optional();
  }

  /**
   * @throws Problem 404 when there is no such unit
   */
  public UnitRow require(String code) {
    return find(code)
        .orElseThrow(() -> Problem.notFound("tasks.unit.not-found", "没有这个单位：" + code + "。"));
  }

  /**
   * A unit that can be given work: it exists, still works, is no collective name, and lies where
   * the user works.
   *
   * @throws Problem 400 that names the field
   */
  public UnitRow requireWorking(String field, String code, CurrentUser user) {
    return working().stream()
        .filter(unit -> unit.code().equals(code))
        .filter(unit -> user.appointment().covers(unit.area()))
        .findFirst()
        .orElseThrow(
            () -> InvalidInput.problem(field, code, "没有这个单位、已并入其他单位，或不在您的管辖范围内，请从单位清单中选择"));
  }

  /** Who does this unit's work on that day. */
  public String acting(String code, LocalDate day) {
    return jdbc.sql("select unit_acting(?, ?)").params(code, day).query(String.class).single();
  }

  /** Whether somebody of {@code mine} may act for {@code addressed}, today. */
  public boolean actsFor(String mine, String addressed) {
    return mine.equals(addressed) || acting(addressed, clock.today()).equals(mine);
  }
}
