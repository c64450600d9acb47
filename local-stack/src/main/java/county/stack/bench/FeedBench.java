package county.stack.bench;

import county.stack.Desk;
import county.stack.Layout;
import county.stack.LocalStack;
import county.stack.Ports;
import county.stack.Service;
import county.stack.StackFailure;
import county.stack.demo.DemoLoader;
import county.stack.demo.Divisions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;

/**
 * {@code feed}: a medical CSV of 1,000,000 rows against 120,000 registered persons, from the first
 * byte at the gateway to the closed batch, beside a COPY of the same file into a typed, logged
 * table without index. Three alternating runs on three files; the stored result of each run is
 * compared with what its file was made to say.
 */
final class FeedBench {
  private static final int RUNS = 3;
  private static final int HOUSEHOLDS = 40_000;
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final String BATCHES = "/api/monitoring/v1/feeds/%s/batches";

  private final Path root;
  private final Path folder;
  private final PrintStream out;
  private final Registry registry;

  FeedBench(Path root, Path folder, PrintStream out) {
    this.root = root;
    this.folder = folder;
    this.out = out;
    this.registry = new Registry(Divisions.villages(root), HOUSEHOLDS);
  }

  void run() throws IOException, SQLException, InterruptedException {
    printFlags();
    seed();
    var feed = new ArrayList<Double>();
    var copy = new ArrayList<Double>();
    double peak = 0;
    try (var stack = start();
        var bureau = Desk.login(stack.address(), "yibao", DemoLoader.PASSWORD);
        var heap = PeakHeap.of(stack.child(Service.MONITORING).pid())) {
      var batches = BATCHES.formatted("medical");
      for (int run = 0; run < RUNS; run++) {
        var data = new FeedData(registry, run);
        var file = folder.resolve("medical-" + run + ".csv");
        data.write(file);
        copy.add(seconds(() -> copy(stack, file)));
        feed.add(seconds(() -> bring(bureau, batches, file)));
        out.printf(
            "run %d: copy %.1f s, feed %.1f s, %d MB%n",
            run + 1, copy.getLast(), feed.getLast(), Files.size(file) >> 20);
        new FeedCheck(stack, registry, data).run();
        Files.delete(file);
      }
      peak = heap.megabytes();
    }
    out.printf(
        "bench feed: ratio_to_copy=%.1f seconds=%.1f copy_seconds=%.1f rows=%d peak_heap_mb=%.0f checked_equal=true%n",
        median(feed) / median(copy), median(feed), median(copy), FeedData.ROWS, peak);
  }

  private void printFlags() {
    for (var service : Service.values()) {
      out.println(service.module() + " " + String.join(" ", service.jvmFlags()));
    }
    out.println("postgresql " + LocalStack.databaseSettings());
  }

  private LocalStack start() {
    return LocalStack.start(
        Layout.of(root, folder.resolve("stack")), Ports.standard(), out::println);
  }

  /**
   * Registers the 120,000 people through the public roster import, then stops, so that the measured
   * stack starts clean.
   */
  private void seed() throws IOException, SQLException, InterruptedException {
    var roster = folder.resolve("roster.csv");
    registry.writeRoster(roster);
    try (var stack = start();
        var county = Desk.login(stack.address(), "xian", DemoLoader.PASSWORD)) {
      var batch =
          DemoLoader.bring(county, "/api/monitoring/v1/rosters/batches", roster, "text/csv", LIMIT);
      out.println("seeded " + batch.path("counts"));
      awaitQuiet(stack);
    }
  }

  /** Until the registry's news has left monitoring and the others have taken it in. */
  private static void awaitQuiet(LocalStack stack) throws SQLException, InterruptedException {
    for (long before = -1, now = progress(stack); before != now || waiting(stack) > 0; ) {
      TimeUnit.SECONDS.sleep(3);
      before = now;
      now = progress(stack);
    }
  }

  private static long waiting(LocalStack stack) throws SQLException {
    return number(stack, "monitoring", "SELECT count(*) FROM outbox_record");
  }

  private static long progress(LocalStack stack) throws SQLException {
    var positions = "SELECT coalesce(sum(position), 0) FROM event_offset";
    return number(stack, "assistance", positions) + number(stack, "tasks", positions);
  }

  private static long number(LocalStack stack, String database, String sql) throws SQLException {
    try (var connection = stack.database(database);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void copy(LocalStack stack, Path file) throws SQLException, IOException {
    try (var connection = stack.database("postgres");
        var statement = connection.createStatement();
        var in = Files.newInputStream(file)) {
      statement.execute("DROP TABLE IF EXISTS bench_copy");
      statement.execute(
          """
          CREATE TABLE bench_copy (number text NOT NULL, name text NOT NULL, id_number text NOT NULL, visit text NOT NULL,
            settled date NOT NULL, total numeric(14,2) NOT NULL, pool numeric(14,2) NOT NULL, own numeric(14,2) NOT NULL)
          """);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY bench_copy FROM STDIN (FORMAT csv, HEADER)", in);
    }
  }

  private static void bring(Desk bureau, String batches, Path file) throws IOException {
    var query = "?mode=commit&name=" + file.getFileName() + "&dataDate=2021-10-07";
    var id = bureau.upload(batches + query, file, "text/csv").orFail().get("id").asString();
    JsonNode batch = DemoLoader.awaitState(bureau, batches + "/" + id, Set.of("HELD"), LIMIT);
    if (!batch.path("state").asString().equals("CLOSED") || !batch.path("balanced").asBoolean()) {
      throw new StackFailure("批次没有平账结清：" + batch);
    }
    FeedCheck.assertCounts(batch.path("counts"));
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException, SQLException;
  }

  private static double seconds(Work work) throws IOException, SQLException {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
