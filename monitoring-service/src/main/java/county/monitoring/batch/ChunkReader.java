package county.monitoring.batch;

import county.monitoring.batch.ChunkStore.Step;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the file again in the steps that parsing made of it, and hands out the good rows of those
 * that are not done.
 */
final class ChunkReader implements AutoCloseable {
  private final SheetReader reader;
  private final List<Step> steps;
  private int next;
  private long rows;

  private ChunkReader(SheetReader reader, List<Step> steps) {
    this.reader = reader;
    this.steps = steps;
  }

  static ChunkReader open(SheetSource source, BatchKind kind, List<Step> steps) {
    try {
      return new ChunkReader(SheetReader.open(source, kind.sheetColumns()), steps);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<Chunk> next() {
    while (next < steps.size()) {
      var step = steps.get(next++);
      rows += step.rows();
      if (!step.done()) {
        return Optional.of(read(step));
      }
      for (int place = 0; place < step.rows(); place++) {
        reader.next();
      }
    }
    return Optional.empty();
  }

  /** Rows up to the end of the last step handed out. */
  long rowsSoFar() {
    return rows;
  }

  private Chunk read(Step step) {
    var good = new ArrayList<SheetRow>(step.rows());
    var ordinals = new int[step.rows()];
    for (int place = 0; place < step.rows(); place++) {
      var row = reader.next();
      if (row == null) {
        throw new IllegalStateException("the file ends before step " + step.number());
      }
      if (!step.skipped().get(place)) {
        ordinals[good.size()] = place;
        good.add(row);
      }
    }
    return new Chunk(step.number(), reader.head(), good, Arrays.copyOf(ordinals, good.size()));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
