package county.monitoring.overview;

import county.monitoring.clue.Channel;
import county.monitoring.clue.ClueCourse;
import county.monitoring.clue.ClueCourse.Reached;
import county.monitoring.overview.Overview.ChannelCount;
import county.monitoring.overview.Overview.Days;
import county.monitoring.overview.Overview.Funnel;
import county.monitoring.overview.Overview.Outcome;
import county.monitoring.overview.Overview.Step;
import county.monitoring.overview.Places.Place;
import county.platform.time.BusinessClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the clues of the last twelve months. */
@Component
class FunnelFigures {

  private static final int MONTHS = 12;

  private static final String COUNTS =
      """
      select count(*) as raised, count(k.assigned_on) as assigned, count(k.verified_on) as verified, count(k.decided_on) as recognised,
        %s,
        %s,
        percentile_cont(array[0.5, 0.9]) within group (order by greatest(k.assigned_on - k.raised_on, 0)) as assigned_days,
        percentile_cont(array[0.5, 0.9]) within group (order by
          case when k.assigned_on is not null and k.verified_on is not null then greatest(k.verified_on - k.assigned_on, 0) end) as verified_days,
        percentile_cont(array[0.5, 0.9]) within group (order by
          case when k.verified_on is not null and k.decided_on is not null then greatest(k.decided_on - k.verified_on, 0) end) as recognised_days,
        percentile_cont(array[0.5, 0.9]) within group (order by
          case when k.decided_on is not null then greatest(k.decided_on - k.raised_on, 0) end) as decision_days
      from clue_course k where k.raised_on >= :from
      """
          .formatted(
              Arrays.stream(ClueCourse.Outcome.values())
                  .map(
                      outcome ->
                          "count(*) filter (where k.outcome = '%s') as %s"
                              .formatted(outcome, column(outcome)))
                  .collect(Collectors.joining(", ")),
              Arrays.stream(Channel.values())
                  .map(
                      channel ->
                          "count(*) filter (where k.channel = '%1$s') as %2$s, count(k.decided_on) filter (where k.channel = '%1$s') as %2$s_recognised"
                              .formatted(channel, column(channel)))
                  .collect(Collectors.joining(", ")));

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  FunnelFigures(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Funnel count(Places places) {
    var from = clock.today().minusMonths(MONTHS);
    return jdbc.sql(COUNTS)
        .param("from", from)
        .query((row, n) -> funnel(row, places.whole(), from))
        .single();
  }

  private Funnel funnel(ResultSet row, Place whole, LocalDate from) throws SQLException {
    var since = "raisedFrom=" + from;
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            "RAISED",
            "发现线索",
            whole.rows(row.getLong("raised"), Links.CLUES, since),
            Optional.empty()));
    for (var step : Reached.values()) {
      var name = step.name().toLowerCase(Locale.ROOT);
      var clues = whole.rows(row.getLong(name), Links.CLUES, since, "reached=" + step);
      steps.add(new Step(step.name(), step.label(), clues, days(row, name + "_days")));
    }
    var outcomes = new ArrayList<Outcome>();
    for (var outcome : ClueCourse.Outcome.values()) {
      outcomes.add(
          new Outcome(
              outcome.name(),
              outcome.label(),
              whole.rows(row.getLong(column(outcome)), Links.CLUES, since, "outcome=" + outcome)));
    }
    var channels = new ArrayList<ChannelCount>();
    for (var channel : Channel.values()) {
      var through = "channel=" + channel;
      var clues = row.getLong(column(channel));
      var recognised = row.getLong(column(channel) + "_recognised");
      channels.add(
          new ChannelCount(
              channel.name(),
              channel.label(),
              whole.rows(clues, Links.CLUES, since, through),
              whole.rows(
                  recognised, Links.CLUES, since, through, "reached=" + Reached.RECOGNISED)));
    }
    return new Funnel(
        clock.now(),
        from,
        List.copyOf(steps),
        days(row, "decision_days"),
        List.copyOf(outcomes),
        List.copyOf(channels));
  }

  private static Optional<Days> days(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    if (array == null || !(array.getArray() instanceof Double[] values) || values[0] == null) {
      return Optional.empty();
    }
    return Optional.of(new Days(rounded(values[0]), rounded(values[1])));
  }

  private static BigDecimal rounded(double days) {
    return BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
  }

  private static String column(ClueCourse.Outcome outcome) {
    return "now_" + outcome.name().toLowerCase(Locale.ROOT);
  }

  private static String column(Channel channel) {
    return "by_" + channel.name().toLowerCase(Locale.ROOT);
  }
}
