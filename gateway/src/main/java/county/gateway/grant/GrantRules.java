package county.gateway.grant;

import county.gateway.account.UnitService;
import county.platform.division.Division;
import county.platform.division.Division.Level;
import county.platform.division.Divisions;
import county.platform.web.InvalidInput;
import county.platform.web.Permissions;
import county.platform.web.Permissions.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which role goes with which place and unit. All that is wrong is said at once. */
@Component
class GrantRules {

  /** Roles that look at the whole county. */
  private static final Set<String> ALL_UNITS = Set.of("leader", "auditor");

  private final Permissions permissions;
  private final Divisions divisions;
  private final UnitService units;

  GrantRules(Permissions permissions, Divisions divisions, UnitService units) {
    this.permissions = permissions;
    this.divisions = divisions;
    this.units = units;
  }

  boolean isDeciding(String role) {
    var known = permissions.roles().get(role);
    return known != null && known.deciding();
  }

  /**
   * @throws county.platform.web.Problem 400 with everything that does not fit
   */
  void check(Wish wish, LocalDate today) {
    var wrong = new InvalidInput();
    var role = permissions.roles().get(wish.role());
    if (role == null || role.outside()) {
      wrong.reject("role", wish.role(), "没有这个角色");
    } else {
      place(wrong, role, wish);
      unit(wrong, role, wish);
    }
    wrong.require(
        wish.validTo().filter(to -> to.isBefore(wish.validFrom())).isEmpty(),
        "validTo",
        wish.validTo().orElse(null),
        "终止日期不能早于起始日期");
    wrong.require(
        wish.validTo().filter(to -> to.isBefore(today)).isEmpty(),
        "validTo",
        wish.validTo().orElse(null),
        "终止日期已经过去");
    wrong.throwIfAny();
  }

  private void place(InvalidInput wrong, Role role, Wish wish) {
    if (role.level().equals("none")) {
      wrong.require(wish.area().isEmpty(), "area", wish.area(), "管理员不接触业务数据，地区留空");
      return;
    }
    var level = Level.valueOf(role.level().toUpperCase(Locale.ROOT));
    wrong.require(
        wish.area().length() == digits(level)
            && divisions.find(wish.area()).map(Division::level).filter(level::equals).isPresent(),
        "area",
        wish.area(),
        "应选择" + name(level));
  }

  private void unit(InvalidInput wrong, Role role, Wish wish) {
    if (wish.unit().equals("*")) {
      wrong.require(ALL_UNITS.contains(role.name()), "unit", wish.unit(), "这个角色须选定一个单位");
      return;
    }
    wrong.require(units.isOpen(wish.unit()), "unit", wish.unit(), "没有这个单位，或单位已停用");
    boolean local = role.level().equals("village") || role.level().equals("township");
    if (local && wish.area().length() >= digits(Level.TOWNSHIP)) {
      wrong.require(
          wish.unit().equals(wish.area().substring(0, digits(Level.TOWNSHIP))),
          "unit",
          wish.unit(),
          "嘎查村和苏木镇的岗位，单位就是所在苏木镇");
    }
  }

  private static int digits(Level level) {
    return switch (level) {
      case COUNTY -> 6;
      case TOWNSHIP -> 9;
      case VILLAGE -> 12;
    };
  }

  private static String name(Level level) {
    return switch (level) {
      case COUNTY -> "旗县";
      case TOWNSHIP -> "苏木镇（农场）";
      case VILLAGE -> "嘎查村（社区）";
    };
  }
}
