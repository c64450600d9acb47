package county.monitoring.batch;

import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which rows of each step are out, which were not registered, and whether the step is done. System
 * scope only.
 */
@Component
class ChunkStore {

  /** A step as parsing left it; {@code skipped}: places of rows that are not to be applied. */
  record Step(int number, int rows, BitSet skipped, boolean done) {}

  private final JdbcClient jdbc;

  ChunkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replaceAll(UUID batch, List<Step> steps) {
    jdbc.sql("delete from batch_chunk where batch_id = ?").param(batch).update();
    for (var step : steps) {
      jdbc.sql("insert into batch_chunk (batch_id, number, rows, skipped) values (?, ?, ?, ?)")
          .params(batch, step.number(), step.rows(), step.skipped().toByteArray())
          .update();
    }
  }

  List<Step> all(UUID batch) {
    return jdbc.sql(
            "select number, rows, skipped, done from batch_chunk where batch_id = ? order by number")
        .param(batch)
        .query(
            (row, n) ->
                new Step(
                    row.getInt(1),
                    row.getInt(2),
                    BitSet.valueOf(row.getBytes(3)),
                    row.getBoolean(4)))
        .list();
  }

  void done(UUID batch, int number, BitSet unregistered) {
    jdbc.sql(
            "update batch_chunk set done = true, unregistered = ? where batch_id = ? and number = ?")
        .params(unregistered.toByteArray(), batch, number)
        .update();
  }

  /** The rows that are not registered, by their place in the whole file from 0. */
  BitSet unregistered(UUID batch) {
    return places("unregistered", batch);
  }

  /** The rows that are out, by their place in the whole file from 0. */
  BitSet skipped(UUID batch) {
    return places("skipped", batch);
  }

  private BitSet places(String column, UUID batch) {
    var places = new BitSet();
    jdbc.sql(
            "select number, %1$s from batch_chunk where batch_id = ? and length(%1$s) > 0"
                .formatted(column))
        .param(batch)
        .query(
            row -> {
              int first = row.getInt(1) * Chunk.ROWS;
              BitSet.valueOf(row.getBytes(2)).stream().forEach(at -> places.set(first + at));
            });
    return places;
  }

  /**
   * Opens every step that has unregistered rows again, for these rows only. Returns how many rows
   * that are.
   */
  long reopenUnregistered(UUID batch) {
    var steps =
        jdbc.sql(
                "select number, rows, unregistered from batch_chunk where batch_id = ? and length(unregistered) > 0")
            .param(batch)
            .query(
                (row, n) ->
                    new Step(row.getInt(1), row.getInt(2), BitSet.valueOf(row.getBytes(3)), true))
            .list();
    long rows = 0;
    for (var step : steps) {
      rows += step.skipped().cardinality();
      var others = step.skipped();
      others.flip(0, step.rows());
      jdbc.sql(
              "update batch_chunk set done = false, unregistered = null, skipped = ? where batch_id = ? and number = ?")
          .params(others.toByteArray(), batch, step.number())
          .update();
    }
    return rows;
  }
}
