package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchRun;
import county.monitoring.batch.Chunk;
import county.monitoring.batch.Chunk.Applied;
import county.monitoring.batch.Copy;
import county.monitoring.batch.Counts;
import county.monitoring.feed.Matching.Prepared;
import county.platform.crypto.BlindIndex;
import county.platform.identity.IdNumberReader;
import county.platform.time.BusinessClock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Good rows to facts, facts to assessments and clues: the same for every feed about persons. */
@Component
class FeedPipeline {
  private static final int HOUSEHOLDS = 2_000;

  private final BlindIndex indexes;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final Copy copy;
  private final Doubts doubts;
  private final Evaluation evaluation;
  private final BusinessClock clock;

  FeedPipeline(
      BlindIndex indexes,
      JdbcTemplate template,
      JdbcClient jdbc,
      Copy copy,
      Doubts doubts,
      Evaluation evaluation,
      BusinessClock clock) {
    this.indexes = indexes;
    this.template = template;
    this.jdbc = jdbc;
    this.copy = copy;
    this.doubts = doubts;
    this.evaluation = evaluation;
    this.clock = clock;
  }

  IdNumberReader numbers(Batch batch) {
    return new IdNumberReader(batch.businessDay(), clock.isStored());
  }

  <R extends PersonRow> void apply(PersonFeed<R> feed, BatchRun run) {
    var matching = new Matching<R>(indexes, template);
    run.eachChunk(
        chunk -> {
          var reader = feed.reader(chunk.head(), run.batch());
          return matching.prepare(
              chunk, row -> reader.read(row, FeedPipeline::checkedBefore).orElseThrow());
        },
        (chunk, prepared) -> apply(feed, run.batch(), chunk, matching, prepared));
  }

  private static void checkedBefore(String column, String value, String reason) {
    throw new IllegalStateException(
        "a row that was good is not good any more: " + column + " " + reason);
  }

  private <R extends PersonRow> Applied apply(
      PersonFeed<R> feed, Batch batch, Chunk chunk, Matching<R> matching, Prepared<R> prepared) {
    var persons = matching.find(prepared);
    var unregistered = new BitSet();
    var doubtful = new ArrayList<Doubts.Doubtful>();
    var recorded = clock.now();
    long facts =
        copy.into(
            feed.copyFacts(),
            rows -> {
              for (int at = 0; at < persons.size(); at++) {
                var row = prepared.rows().get(at);
                var person = persons.get(at);
                if (person == null) {
                  unregistered.set(chunk.ordinals()[at]);
                  continue;
                }
                var doubt = Doubt.of(row, person);
                if (doubt.isPresent()) {
                  doubtful.add(
                      new Doubts.Doubtful(
                          row.sheet().number(),
                          person,
                          doubt.get(),
                          row.name(),
                          Doubts.cells(feed, chunk.head(), row.sheet())));
                } else {
                  feed.source(rows, batch, row.sheet().number(), person, recorded);
                  feed.copyFact(rows, row);
                }
              }
            });
    doubts.keep(batch, doubtful);
    return new Applied(
        Counts.feed(facts, unregistered.cardinality(), doubtful.size()), unregistered);
  }

  void evaluate(PersonFeed<?> feed, BatchRun run) {
    var batch = run.batch();
    int done = run.position().map(Integer::parseInt).orElseGet(() -> begin(feed, run));
    int total =
        run.read(
            () ->
                jdbc.sql("select count(*) from batch_household where batch_id = ?")
                    .param(batch.id())
                    .query(Integer.class)
                    .single());
    run.evaluating(total);
    run.eachHouseholds(
        done,
        total,
        HOUSEHOLDS,
        (from, to) -> evaluation.assess(batch, households(batch, from, to)),
        assessed -> evaluation.keep(feed, batch, assessed));
  }

  private List<UUID> households(Batch batch, int from, int to) {
    return jdbc.sql(
            "select household_id from batch_household where batch_id = ? and ordinal >= ? and"
                + " ordinal < ?")
        .params(batch.id(), from, to)
        .query(UUID.class)
        .list();
  }

  private int begin(PersonFeed<?> feed, BatchRun run) {
    var batch = run.batch();
    run.commit(
        "0",
        0,
        () -> {
          jdbc.sql("delete from batch_household where batch_id = ?").param(batch.id()).update();
          jdbc.sql(
                  """
                  insert into batch_household (batch_id, ordinal, household_id)
                  select :batch, row_number() over (order by household_id) - 1, household_id from (
                    select distinct p.household_id from %s f join person p on p.id = f.person_id where f.batch_seq = :seq) affected
                  """
                      .formatted(feed.facts()))
              .param("batch", batch.id())
              .param("seq", batch.seq())
              .update();
          report(batch);
          template.execute("analyze " + feed.facts() + ", batch_household");
        });
    return 0;
  }

  private void report(Batch batch) {
    jdbc.sql(
            """
            insert into feed_report (batch_seq, kind, label, data_date, recorded_at, batch_id, arrived_on)
            values (?, ?, ?, ?, app_now(), ?, ?) on conflict do nothing
            """)
        .params(batch.seq(), batch.kind(), batch.no() + " " + batch.fileName(), batch.dataDate())
        .params(batch.id(), batch.businessDay())
        .update();
  }
}
