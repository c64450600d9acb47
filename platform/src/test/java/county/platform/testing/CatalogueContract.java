package county.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/**
 * Every table of a service is scoped or registered with a reason, and every scope condition shows
 * nothing when the settings are unset, emptied (as they are on a pooled connection after a
 * transaction) or foreign. A service subclasses this with {@link CountyTest}.
 */
public abstract class CatalogueContract {

  private static final String ROW_AREA = "150822101211";
  private static final String ROW_UNIT = "health";

  @Value("${county.service}")
  String service;

  @Test
  void everyTableAndViewKeepsTheRulesOfScope() throws SQLException {
    try (var owner = TestStack.connect(service, service + "_owner")) {
      assertThat(new Catalogue(owner, service).complaints()).isEmpty();
    }
  }

  @Test
  void everyConditionHidesTheRowUnlessTheScopeHoldsIt() throws SQLException {
    for (var condition : conditions()) {
      try (var app = TestStack.connect(service, service + "_app")) {
        var table = condition[0];
        assertThat(shows(app, condition[1])).as(table + ", settings never set").isFalse();
        app.setAutoCommit(false);
        assertThat(showsWithin(app, condition[1], "150822101", "150822102", "*"))
            .as(table + ", own township")
            .isTrue();
        assertThat(shows(app, condition[1]))
            .as(table + ", settings emptied by the last transaction")
            .isFalse();
        assertThat(showsWithin(app, condition[1], "150822103", "150822104", "*"))
            .as(table + ", other township")
            .isFalse();
        assertThat(showsWithin(app, condition[1], "", "", "*")).as(table + ", no area").isFalse();
        assertThat(showsWithin(app, condition[1], "%", "%", "*"))
            .as(table + ", a pattern")
            .isFalse();
        if (condition[1].contains("app.units")) {
          assertThat(showsWithin(app, condition[1], "150822", "150823", "education,health"))
              .as(table + ", own unit")
              .isTrue();
          assertThat(showsWithin(app, condition[1], "150822", "150823", "education"))
              .as(table + ", other unit")
              .isFalse();
          assertThat(showsWithin(app, condition[1], "150822", "150823", ""))
              .as(table + ", no unit")
              .isFalse();
        }
      }
    }
  }

  private List<String[]> conditions() throws SQLException {
    try (var owner = TestStack.connect(service, service + "_owner")) {
      return new Catalogue(owner, service).conditions();
    }
  }

  private static boolean showsWithin(
      Connection app, String condition, String from, String to, String units) throws SQLException {
    try (var settings =
        app.prepareStatement(
            "select set_config('app.area_from', ?, true), set_config('app.area_to', ?, true), set_config('app.units', ?, true)")) {
      settings.setString(1, from);
      settings.setString(2, to);
      settings.setString(3, units);
      settings.execute();
      return shows(app, condition);
    } finally {
      app.commit();
    }
  }

  private static boolean shows(Connection app, String condition) throws SQLException {
    try (var statement =
        app.prepareStatement(
            "select count(*) from (select ?::text collate \"C\" as area, ?::text collate \"C\" as unit) row where "
                + condition)) {
      statement.setString(1, ROW_AREA);
      statement.setString(2, ROW_UNIT);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1) > 0;
      }
    }
  }
}
