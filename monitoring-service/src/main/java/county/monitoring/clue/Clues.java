package county.monitoring.clue;

import county.platform.policy.Limit;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where warnings become clues. A warning joins the open clue about the same subject and kind when
 * that is not older than 90 days; one that only repeats what was refused a short while ago ({@link
 * Silence}) is kept with the reason but raises nothing.
 */
@Component
public class Clues {

  /** What became of a warning. */
  public enum Effect {
    RAISED,
    JOINED,
    SUPPRESSED
  }

  private static final int CHUNK = 5000;

  /**
   * One batch of a thousand households is one statement. Only fresh warnings count: a resumed batch
   * brings some again.
   */
  private static final String RAISE =
      """
      with warning as (
        select distinct on (subject, kind, batch) *
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[],
            ?::text[], ?::date[], ?::uuid[], ?::text[], ?::text[])
          as t (clue_id, warning_id, household, person, subject, kind, area, channel, source, entered_by, batch, assessment, sentence, due, silent_id, reason,
            weights)
      ), fresh as (
        select w.*,
          (select c.id from clue c where c.subject = w.subject and c.kind = w.kind and c.state in ('OPEN', 'ASSIGNED')
             and c.raised_on > ?::date - ?::int order by c.raised_on desc, c.id desc limit 1) as open_id
        from warning w
        where not exists (select from clue_warning k where k.batch_id = w.batch and k.subject = w.subject and k.kind = w.kind)
      ), raised as (
        insert into clue (id, no, household_id, person_id, subject, area, kind, channel, source, sentence, state, entered_by, raised_on, due_on)
        select clue_id, 'XS' || extract(year from ?::date) || '-' || lpad(nextval('clue_number')::text, 6, '0'),
          household, person, subject, area, kind, channel, source, sentence, 'OPEN', entered_by, ?::date, due
        from fresh where open_id is null and silent_id is null
        returning id
      )
      insert into clue_warning (id, clue_id, area, subject, kind, source, batch_id, assessment_id, sentence, effect, reason, weights, warned_on, warned_at)
      select warning_id, coalesce(open_id, silent_id, clue_id), area, subject, kind, source, batch, assessment, sentence,
        case when open_id is not null then 'JOINED' when silent_id is not null then 'SUPPRESSED' else 'RAISED' end,
        case when open_id is null and silent_id is not null then reason end, weights::jsonb, ?::date, app_now()
      from fresh
      returning effect
      """;

  private final JdbcTemplate jdbc;
  private final BusinessClock clock;
  private final Deadlines deadlines;
  private final Silence silence;
  private final int joinedWithin;

  Clues(
      JdbcTemplate jdbc,
      BusinessClock clock,
      Deadlines deadlines,
      Silence silence,
      @Value("${county.clue.joined-within-days:90}") int joinedWithin) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.deadlines = deadlines;
    this.silence = silence;
    this.joinedWithin = joinedWithin;
  }

  /**
   * Takes in warnings of any number of households, in the caller's transaction and scope: a batch
   * works for the whole county, a person for the households of his own place.
   *
   * @return how many raised a clue, joined one, or were silent; those taken in before are in none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Effect, Integer> raise(List<Warning> warnings) {
    var effects = new EnumMap<Effect, Integer>(Effect.class);
    jdbc.query("select pg_advisory_xact_lock(hashtext('clue-raise'))", row -> {});
    for (int from = 0; from < warnings.size(); from += CHUNK) {
      chunk(warnings.subList(from, Math.min(from + CHUNK, warnings.size())))
          .forEach(effect -> effects.merge(effect, 1, Integer::sum));
    }
    return effects;
  }

  private List<Effect> chunk(List<Warning> warnings) {
    var today = Date.valueOf(clock.today());
    var silent = silence.of(warnings);
    return jdbc.query(
        RAISE,
        (row, n) -> Effect.valueOf(row.getString("effect")),
        column(warnings, warning -> Ids.next()),
        column(warnings, warning -> Ids.next()),
        column(warnings, Warning::household),
        column(warnings, warning -> warning.person().orElse(null)),
        column(warnings, Warning::subject),
        column(warnings, warning -> warning.kind().name()),
        column(warnings, Warning::area),
        column(warnings, warning -> warning.origin().channel().name()),
        column(warnings, warning -> warning.origin().source()),
        column(warnings, warning -> warning.origin().enteredBy()),
        column(warnings, warning -> warning.origin().batch()),
        column(warnings, Warning::assessment),
        column(warnings, Warning::sentence),
        column(warnings, warning -> due(warning.kind().toAssign())),
        column(silent, repeated -> repeated.map(Silence.Repeated::clue).orElse(null)),
        column(silent, repeated -> repeated.map(Silence.Repeated::reason).orElse(null)),
        column(warnings, Silence::weights),
        today,
        joinedWithin,
        today,
        today,
        today);
  }

  private LocalDate due(Limit limit) {
    return deadlines.due(clock.today(), limit);
  }

  private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
    return rows.stream()
        .map(value)
        .map(cell -> cell == null ? null : cell.toString())
        .toArray(String[]::new);
  }
}
