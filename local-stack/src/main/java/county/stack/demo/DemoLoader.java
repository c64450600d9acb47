package county.stack.demo;

import county.stack.Desk;
import county.stack.Progress;
import county.stack.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Loads the demo county through the public endpoints, as its staff would: the township's clerk
 * hands in the roster and the list of assets, the clerks of three bureaus their files. Interrupted,
 * it goes on where it stopped: the same file twice is one batch.
 */
public final class DemoLoader {
  public static final String PASSWORD = "Demo@2021!";

  /** Where the files lie in the data folder. */
  static final String FOLDER = "demo";

  private static final String MONITORING = "/api/monitoring/v1";
  private static final Set<String> WAITING = Set.of("PARSED", "HELD");
  private static final Set<String> ENDED = Set.of("CLOSED", "DISCARDED", "FAILED");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path root;
  private final Path folder;
  private final URI address;
  private final Progress progress;

  /**
   * A loader for one stack.
   *
   * @param root the source tree, for the division list
   * @param data the stack's data folder: the files and the mark that all is loaded lie there
   */
  public DemoLoader(Path root, Path data, URI address, Progress progress) {
    this.root = root;
    this.folder = data.resolve(FOLDER);
    this.address = address;
    this.progress = progress;
  }

  /** Loads what is not loaded yet; nothing where the whole county is. */
  public void load() {
    var loaded = folder.resolve("loaded");
    if (Files.exists(loaded) || Files.exists(folder.resolveSibling(CountyLoader.FOLDER))) {
      return;
    }
    try {
      progress.says("首次启动：装入演示数据（隆盛合镇，300 户）…");
      var files = DemoFiles.write(root, folder);
      try (var clerk = Desk.login(address, "zhen", PASSWORD)) {
        bring(
            clerk,
            MONITORING + "/rosters/batches",
            files.roster(),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        registerAssets(clerk, files.assets());
      }
      handIn("yibao", "medical", files.medical());
      handIn("jiaoyu", "education", files.education());
      handIn("zhujian", "housing", files.housing());
      Files.writeString(loaded, DemoCounty.FIRST_DAY.toString());
    } catch (IOException e) {
      throw new StackFailure("演示数据无法写入：" + e.getMessage(), e);
    }
  }

  /** Registers the list, unless an interrupted load has done so already. */
  static void registerAssets(Desk clerk, Path list) throws IOException {
    var name = URLEncoder.encode(list.getFileName().toString(), StandardCharsets.UTF_8);
    var answer = clerk.upload("/api/assets/v1/assets/batches?name=" + name, list, "text/csv");
    if (!answer.body().path("type").asString("").endsWith("assets.batch.same-file")) {
      answer.orFail();
    }
  }

  private void handIn(String account, String feed, Path file) throws IOException {
    try (var bureau = Desk.login(address, account, PASSWORD)) {
      bring(bureau, MONITORING + "/feeds/" + feed + "/batches", file, "text/csv");
    }
  }

  /**
   * Uploads a file for preview, confirms it, and waits until it is closed; returns the closed
   * batch.
   */
  public static JsonNode bring(Desk desk, String batches, Path file, String contentType)
      throws IOException {
    return bring(desk, batches, file, contentType, PATIENCE);
  }

  /** The same with the day up to which the file's data reach. */
  static JsonNode bring(
      Desk desk, String batches, Path file, String contentType, LocalDate dataDate)
      throws IOException {
    return bring(desk, batches, file, contentType, dataDate, PATIENCE);
  }

  /** The same with another patience for each of its waits. */
  public static JsonNode bring(
      Desk desk, String batches, Path file, String contentType, Duration patience)
      throws IOException {
    return bring(desk, batches, file, contentType, DemoCounty.FIRST_DAY.minusDays(1), patience);
  }

  private static JsonNode bring(
      Desk desk,
      String batches,
      Path file,
      String contentType,
      LocalDate dataDate,
      Duration patience)
      throws IOException {
    var name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    var query = "?mode=validate&name=" + name + "&dataDate=" + dataDate;
    var id = desk.upload(batches + query, file, contentType).orFail().get("id").asString();
    var batch = awaitState(desk, batches + "/" + id, WAITING, patience);
    if (WAITING.contains(state(batch))) {
      desk.post(batches + "/" + id + "/confirmation", Map.of()).orFail();
      batch = awaitState(desk, batches + "/" + id, Set.of(), patience);
    }
    if (!state(batch).equals("CLOSED")) {
      throw new StackFailure(
          "演示数据没有装入：" + file.getFileName() + " 停在 " + state(batch) + " " + batch.path("problem"));
    }
    return batch;
  }

  /**
   * Polls until the batch has ended or is in one of these states; a service that is slow or away
   * for a moment (5xx) is asked again.
   */
  public static JsonNode awaitState(Desk desk, String path, Set<String> states) {
    return awaitState(desk, path, states, PATIENCE);
  }

  /** The same with another patience. */
  public static JsonNode awaitState(Desk desk, String path, Set<String> states, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      var answer = desk.get(path);
      if (answer.status() < 500) {
        var batch = answer.orFail();
        if (states.contains(state(batch)) || ENDED.contains(state(batch))) {
          return batch;
        }
      }
      pause();
    }
    throw new StackFailure("批次 " + path + " 在 " + patience.toMinutes() + " 分钟内没有处理完。");
  }

  private static String state(JsonNode batch) {
    return batch.path("state").asString();
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("装入被中断。", e);
    }
  }
}
