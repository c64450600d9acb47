package county.tasks.lighting;

import county.platform.crypto.Sm3;
import county.platform.event.Outbox;
import county.platform.policy.Assessment;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.tasks.events.Published.LightChanged;
import county.tasks.light.Judgement;
import county.tasks.light.Light;
import county.tasks.light.Rollup;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lights as they are, and each change of one as a dated fact. In the caller's transaction. */
@Component
class LightStore {

  private static final String WRITE =
      """
      insert into light_now as n (subject, kind, task_no, clause_id, unit, light, computed, sentence, findings, counts, hash, since, confirmed_on)
      values (:subject, :kind, :task, :clause, :unit, :light, :computed, :sentence, :findings::jsonb, :counts::jsonb, :hash, :day, :day)
      on conflict (subject) do update set light = excluded.light, computed = excluded.computed, sentence = excluded.sentence,
        findings = excluded.findings, counts = excluded.counts, hash = excluded.hash, confirmed_on = excluded.confirmed_on,
        since = case when n.light = excluded.light then n.since else excluded.since end
      """;
  private static final String CHANGE =
      """
      insert into light_change (id, subject, kind, task_no, clause_id, unit, from_light, to_light, changed_on, changed_at, sentence, findings,
        counts, record, hash)
      values (:id, :subject, :kind, :task, :clause, :unit, :from, :light, :day, :at, :sentence, :findings::jsonb, :counts::jsonb, :record, :hash)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final BusinessClock clock;
  private final Outbox outbox;

  LightStore(JdbcClient jdbc, JsonMapper json, BusinessClock clock, Outbox outbox) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.outbox = outbox;
  }

  /**
   * A light that is to be kept.
   *
   * @param light shown; it differs from the computed one when somebody set it by hand
   */
  record Lit(
      Subject subject, Light light, Judgement computed, String sentence, List<Rollup.Part> parts) {

    static Lit computed(Subject subject, Judgement judgement, List<Rollup.Part> parts) {
      return new Lit(subject, judgement.light(), judgement, judgement.sentence(), parts);
    }
  }

  /** A light as it was kept last. */
  record Kept(Light light, String sentence, List<ShownFinding> findings) {

    boolean says(Lit lit) {
      return light == lit.light() && sentence.equals(lit.sentence());
    }
  }

  /**
   * Keeps lights; a change becomes a fact of its own, and that of a clause or task is told. Answers
   * what they were before.
   */
  Map<String, Kept> keepAll(List<Lit> lights, LocalDate day) {
    var before = kept(lights.stream().map(lit -> lit.subject().id()).toList());
    var same = new ArrayList<String>();
    for (var lit : lights) {
      var kept = Optional.ofNullable(before.get(lit.subject().id()));
      if (kept.filter(known -> known.says(lit)).isPresent()) {
        same.add(lit.subject().id());
      } else {
        keep(lit, kept, day);
      }
    }
    jdbc.sql("update light_now set confirmed_on = ? where subject = any(?)")
        .params(day, same.toArray(String[]::new))
        .update();
    return before;
  }

  private Map<String, Kept> kept(Collection<String> subjects) {
    record Row(String subject, Kept kept) {}
    return jdbc
        .sql("select subject, light, sentence, findings from light_now where subject = any(?)")
        .param(subjects.toArray(String[]::new))
        .query(
            (row, n) ->
                new Row(
                    row.getString("subject"),
                    new Kept(
                        Light.valueOf(row.getString("light")),
                        row.getString("sentence"),
                        json.readValue(
                            row.getString("findings"),
                            new TypeReference<List<ShownFinding>>() {}))))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::subject, Row::kept));
  }

  private void keep(Lit lit, Optional<Kept> before, LocalDate day) {
    var assessment = Assessment.of(lit.subject().id(), day, lit.computed().findings(), Sm3::hex);
    write(WRITE, lit, assessment, day).param("computed", lit.computed().light().name()).update();
    var from = before.map(Kept::light).orElse(Light.GREY);
    if (from == lit.light()) {
      return;
    }
    write(CHANGE, lit, assessment, day)
        .param("id", Ids.next())
        .param("from", before.map(kept -> kept.light().name()).orElse(null))
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .param("record", assessment.canonical())
        .update();
    if (lit.subject().kind() == Subject.Kind.CLAUSE || lit.subject().kind() == Subject.Kind.TASK) {
      outbox.append(
          new LightChanged(
              lit.subject().kind().name(),
              Optional.ofNullable(lit.subject().task()).orElseThrow(),
              Optional.ofNullable(lit.subject().clause()),
              from.name(),
              lit.light().name(),
              day,
              lit.sentence()));
    }
  }

  private JdbcClient.StatementSpec write(
      String sql, Lit lit, Assessment assessment, LocalDate day) {
    var findings = lit.computed().findings().stream().map(ShownFinding::of).toList();
    var counts = new LinkedHashMap<String, Integer>();
    Rollup.counts(lit.parts()).forEach((light, count) -> counts.put(light.name(), count));
    return jdbc.sql(sql)
        .param("subject", lit.subject().id())
        .param("kind", lit.subject().kind().name())
        .param("task", lit.subject().task())
        .param("clause", lit.subject().clause())
        .param("unit", lit.subject().unit())
        .param("light", lit.light().name())
        .param("sentence", lit.sentence())
        .param("findings", json.writeValueAsString(findings))
        .param("counts", json.writeValueAsString(counts))
        .param("hash", assessment.hash())
        .param("day", day);
  }
}
