package county.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.stack.Child;
import county.stack.Desk;
import county.stack.Service;
import county.stack.demo.ManySmallBills;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Processes killed without warning at seeded points of a batch: afterwards nothing is lost, nothing
 * is double, and the equation holds. {@code ./dev test} takes a few points, {@code ./dev test
 * --faults} the whole list.
 */
@ExtendWith(RunningStack.class)
class FaultScenario {
  private static final boolean ALL = "all".equals(System.getProperty("county.faults"));
  private static final int ROWS = ALL ? 100_000 : 40_000;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final List<String> STAGES = List.of("parsed", "matched", "evaluated");

  /** Kill the target when this stage has come this far; {@code away}: how long it stays dead. */
  record Fault(int seed, String target, String stage, double progress, Duration away) {
    @Override
    public String toString() {
      return "%s at %.0f%% of %s".formatted(target, progress * 100, stage);
    }
  }

  static Stream<Fault> faults() {
    if (!ALL) {
      return Stream.of(
          new Fault(1, "MONITORING", "matched", 0.3, Duration.ZERO),
          new Fault(2, "postgresql", "matched", 0.5, Duration.ZERO),
          new Fault(3, "kafka", "matched", 0.1, Duration.ofSeconds(8)),
          new Fault(4, "GATEWAY", "parsed", 0.5, Duration.ZERO));
    }
    var targets =
        Stream.concat(
                Arrays.stream(Service.values()).map(Enum::name), Stream.of("postgresql", "kafka"))
            .toList();
    return IntStream.range(0, targets.size() * STAGES.size())
        .mapToObj(
            i ->
                new Fault(
                    100 + i,
                    targets.get(i / STAGES.size()),
                    STAGES.get(i % STAGES.size()),
                    (i * 37 % 90) / 100.0,
                    Duration.ZERO));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void nothingIsLostAndNothingIsDouble(Fault fault, RunningStack.Running running) throws Exception {
    var bills =
        ManySmallBills.write(
            RunningStack.ROOT, Path.of("target", "bills").toAbsolutePath(), ROWS, fault.seed());
    try (var bureau = running.as("yibao")) {
      var batches = "/api/monitoring/v1/feeds/medical/batches";
      var id =
          bureau
              .upload(
                  batches + "?mode=commit&name=" + bills.file().getFileName(),
                  bills.file(),
                  "text/csv")
              .orFail()
              .get("id")
              .asString();
      var batch = batches + "/" + id;
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> hasCome(read(bureau, batch), fault));

      kill(running, fault);

      await()
          .atMost(PATIENCE)
          .until(() -> read(bureau, batch).path("state").asString().matches("CLOSED|FAILED|HELD"));
      assertClosedAndBalanced(read(bureau, batch), bills);
      assertFactsOnce(running, id, bills);
    }
  }

  /**
   * The client is still sending when the gateway dies: no batch, no file, and the file can be sent
   * again.
   */
  @Test
  void aGatewayKilledInMidUploadLeavesNothing(RunningStack.Running running) throws Exception {
    var bills =
        ManySmallBills.write(
            RunningStack.ROOT, Path.of("target", "bills").toAbsolutePath(), 20_000, 99);
    var path =
        "/api/monitoring/v1/feeds/medical/batches?mode=commit&name=" + bills.file().getFileName();
    try (var bureau = running.as("yibao")) {
      int before = countOfBatches(running);
      var half = new CountDownLatch(1);
      var dead = new CountDownLatch(1);
      var sending =
          CompletableFuture.supplyAsync(
              () -> bureau.upload(path, stalling(bills.file(), half, dead), "text/csv"),
              Thread::startVirtualThread);
      try {
        assertThat(half.await(1, TimeUnit.MINUTES)).as("half of the file was sent").isTrue();
        kill(running, new Fault(99, "GATEWAY", "received", 0, Duration.ZERO));
      } finally {
        dead.countDown();
      }

      assertThat(sending.handle((answer, cut) -> cut != null || answer.status() >= 500).join())
          .as("the client is told that it failed")
          .isTrue();
      assertThat(countOfBatches(running)).isEqualTo(before);
    }
    try (var again = running.as("yibao")) {
      assertThat(again.upload(path, bills.file(), "text/csv").status()).isEqualTo(202);
    }
  }

  /** Sends half of the file, then nothing until it is told to go on. */
  private static HttpRequest.BodyPublisher stalling(
      Path file, CountDownLatch half, CountDownLatch goOn) {
    try {
      long size = Files.size(file);
      var all = new BufferedInputStream(Files.newInputStream(file));
      var rest =
          new InputStream() {
            @Override
            public int read() throws IOException {
              half.countDown();
              try {
                goOn.await();
              } catch (InterruptedException stopped) {
                throw new IOException(stopped);
              }
              return all.read();
            }
          };
      var first = new ByteArrayInputStream(all.readNBytes((int) (size / 2)));
      var body =
          HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(first, rest));
      return HttpRequest.BodyPublishers.fromPublisher(body, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int countOfBatches(RunningStack.Running running) throws SQLException {
    try (var connection = running.stack().database("monitoring");
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select (select count(*) from batch) + (select count(*) from file)")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean hasCome(JsonNode batch, Fault fault) {
    for (var stage : batch.path("stages")) {
      if (stage.path("name").asString().equals(fault.stage())) {
        double total = Math.max(1, stage.path("total").asLong());
        return stage.path("state").asString().equals("DONE")
            || (stage.path("state").asString().equals("RUNNING")
                && stage.path("done").asLong() / total >= fault.progress());
      }
    }
    return false;
  }

  private static void kill(RunningStack.Running running, Fault fault) throws Exception {
    var target = target(running, fault.target());
    long dead = target.pid();
    if (fault.away().isZero()) {
      target.killHard();
    } else {
      target.killAndHold();
      await().pollDelay(fault.away()).atMost(fault.away().plusSeconds(5)).until(() -> true);
      target.resume();
    }
    await().atMost(PATIENCE).until(() -> target.isAlive() && target.pid() != dead);
    for (var service : Service.values()) {
      running.stack().awaitReady(service);
    }
  }

  private static Child target(RunningStack.Running running, String name) {
    return switch (name) {
      case "postgresql" -> running.stack().postgres();
      case "kafka" -> running.stack().broker();
      default -> running.stack().child(Service.valueOf(name));
    };
  }

  /** The batch, or an empty answer while the gateway or a service is away. */
  private static JsonNode read(Desk desk, String path) {
    try {
      return desk.get(path).body();
    } catch (UncheckedIOException away) {
      return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }
  }

  private static void assertClosedAndBalanced(JsonNode batch, ManySmallBills bills) {
    assertThat(batch.path("state").asString()).as("%s", batch).isEqualTo("CLOSED");
    assertThat(batch.path("balanced").asBoolean()).isTrue();
    var counts = batch.path("counts");
    assertThat(counts.path("rowsIn").asInt()).isEqualTo(bills.rows());
    assertThat(counts.path("matched").asInt()).isEqualTo(bills.matched());
    assertThat(counts.path("rejected").asInt()).isEqualTo(bills.rejected());
  }

  private static void assertFactsOnce(RunningStack.Running running, String id, ManySmallBills bills)
      throws SQLException, IOException {
    try (var connection = running.stack().database("monitoring");
        var statement =
            connection.prepareStatement(
                """
                select count(*), count(distinct f.document), coalesce(sum(f.out_of_pocket), 0)
                from medical_fact f join batch b on b.seq = f.batch_seq where b.id = ?::uuid
                """)) {
      statement.setString(1, id);
      try (var row = statement.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).as("facts").isEqualTo(bills.matched());
        assertThat(row.getInt(2)).as("documents").isEqualTo(bills.matched());
        assertThat(row.getLong(3)).as("fen").isEqualTo(bills.matched());
      }
    }
  }
}
