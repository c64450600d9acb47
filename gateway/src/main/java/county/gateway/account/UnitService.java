package county.gateway.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units (单位). Those of the plan and the townships keep the names of policy, which all services
 * know; own ones are added here.
 */
@Service
public class UnitService {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /** Where a unit comes from. */
  public enum Origin {
    PLAN,
    DIVISION,
    OWN
  }

  /**
   * @param enabled whether new appointments may name it
   */
  public record Unit(String code, String name, Origin origin, boolean enabled, long version) {}

  private final JdbcClient jdbc;
  private final LoadingCache<String, Map<String, String>> names;

  UnitService(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.names =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(key -> transaction.execute(status -> read()));
  }

  /** The name of a unit, at most a minute old. */
  public Optional<String> nameOf(String code) {
    return Optional.ofNullable(names.get("all").get(code));
  }

  private Map<String, String> read() {
    return all().stream().collect(Collectors.toMap(Unit::code, Unit::name));
  }

  /** All units, those of the plan first. */
  @Transactional(readOnly = true)
  public List<Unit> all() {
    return jdbc.sql(
            "select code, name, origin, enabled, version from unit order by origin desc, code")
        .query(Unit.class)
        .list();
  }

  /** Whether an appointment or client may name this unit. */
  @Transactional(readOnly = true)
  public boolean isOpen(String code) {
    return jdbc.sql("select exists (select from unit where code = ? and enabled)")
        .param(code)
        .query(Boolean.class)
        .single();
  }

  @Transactional
  public Result<Unit> add(String code, String name) {
    new InvalidInput()
        .require(CODE.matcher(code).matches(), "code", code, "2 到 40 位，小写字母开头，可用小写字母、数字和 -")
        .require(isName(name), "name", name, "请填写名称，最多 40 字")
        .throwIfAny();
    int added =
        jdbc.sql(
                "insert into unit (code, name, origin) values (?, ?, 'OWN') on conflict (code) do nothing")
            .params(code, name.strip())
            .update();
    names.invalidateAll();
    return added == 1
        ? Result.done(require(code))
        : Result.refused(Refusal.state("gateway.unit.taken", "单位代码 " + code + " 已经有了，请换一个。"));
  }

  /** A closed unit keeps its appointments and takes no new ones. */
  @Transactional
  public Result<Unit> change(String code, String name, boolean enabled, Optional<String> ifMatch) {
    new InvalidInput().require(isName(name), "name", name, "请填写名称，最多 40 字").throwIfAny();
    var unit = require(code);
    Versions.check(ifMatch, unit.version());
    if (unit.origin() != Origin.OWN && !unit.name().equals(name.strip())) {
      return Result.refused(Refusal.guard("gateway.unit.fixed", "县方案和行政区划中的单位名称不能在这里改，各服务共用。"));
    }
    jdbc.sql("update unit set name = ?, enabled = ?, version = version + 1 where code = ?")
        .params(name.strip(), enabled, code)
        .update();
    names.invalidateAll();
    return Result.done(require(code));
  }

  /** Adds what policy knows and the list does not; called at the start. */
  @Transactional
  void seed(Map<String, String> plan, Map<String, String> townships) {
    plan.forEach((code, name) -> seed(code, name, Origin.PLAN));
    townships.forEach((code, name) -> seed(code, name, Origin.DIVISION));
  }

  private void seed(String code, String name, Origin origin) {
    jdbc.sql(
            """
            insert into unit as u (code, name, origin) values (?, ?, ?)
            on conflict (code) do update set name = excluded.name where u.name <> excluded.name and u.origin <> 'OWN'
            """)
        .params(code, name, origin.name())
        .update();
  }

  private Unit require(String code) {
    return jdbc.sql("select code, name, origin, enabled, version from unit where code = ?")
        .param(code)
        .query(Unit.class)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= 40;
  }
}
