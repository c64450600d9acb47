package county.stack.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A medical CSV of 1,000,000 rows against the registry of a bench: 70% matched (2,000 households at
 * risk among them), 28% of people nobody registered, 1% with a wrong check digit, 0.5% exact
 * repetitions, 0.5% with a number of 15 digits. It keeps what it wrote per household, so that the
 * stored result can be recomputed by a second path.
 */
final class FeedData {
  static final int ROWS = 1_000_000;
  static final int RISKY = 2_000;
  static final int REJECTED = ROWS / 100;
  static final int DUPLICATE = ROWS / 200;
  static final int AMBIGUOUS = ROWS / 200;
  static final int UNREGISTERED = ROWS * 28 / 100;
  static final int MATCHED = ROWS - REJECTED - DUPLICATE - AMBIGUOUS - UNREGISTERED;

  private static final LocalDate MONTH = LocalDate.of(2021, 9, 1);
  private static final long RISKY_FEN = 3_000_000;
  private static final int MOST_ORDINARY_FEN = 2_000;

  private final Registry registry;
  private final int run;
  private final Random random;
  private final long[] fenByHousehold;
  private int written;
  private int risky;
  private String previous = "";

  FeedData(Registry registry, int run) {
    this.registry = registry;
    this.run = run;
    this.random = new Random(20211008L + run);
    this.fenByHousehold = new long[registry.households()];
  }

  /** Writes the file; the kinds of rows are mixed evenly over its whole length. */
  void write(Path file) throws IOException {
    var left = new int[] {MATCHED - RISKY, RISKY, UNREGISTERED, REJECTED, DUPLICATE, AMBIGUOUS};
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(String.join(",", county.stack.demo.MedicalFile.HEADS));
      out.write("\r\n");
      for (int remaining = ROWS; remaining > 0; remaining--) {
        row(out, draw(left, remaining));
      }
    }
  }

  private int draw(int[] left, int remaining) {
    int ticket = random.nextInt(remaining);
    int kind = 0;
    while (ticket >= left[kind]) {
      ticket -= left[kind++];
    }
    if (kind == 4 && previous.isEmpty()) {
      kind = 0;
    }
    left[kind]--;
    return kind;
  }

  private void row(BufferedWriter out, int kind) throws IOException {
    int fen = 100 + random.nextInt(MOST_ORDINARY_FEN - 100);
    int person = random.nextInt(registry.persons());
    switch (kind) {
      case 0 ->
          previous =
              write(out, registry.idNumber(person), registry.name(person), matched(person, fen));
      case 1 -> {
        int head = registry.head(riskyHousehold(run, risky++, registry.households()));
        write(out, registry.idNumber(head), registry.name(head), matched(head, RISKY_FEN));
      }
      case 2 ->
          write(
              out,
              registry.strangersIdNumber(run * ROWS + written),
              "外" + (char) ('一' + written % 500),
              fen);
      case 3 -> write(out, registry.wrongIdNumber(person), registry.name(person), fen);
      case 4 -> out.write(previous);
      default -> {
        int head = registry.head(random.nextInt(registry.households()));
        write(out, registry.shortIdNumber(head), registry.name(head), fen);
      }
    }
  }

  /** A household at risk of a run; those of the first three runs are all distinct. */
  static int riskyHousehold(int run, int index, int households) {
    return (run * RISKY + index) * 6 % households;
  }

  int run() {
    return run;
  }

  /** What all matched rows of this file add up to, in fen. */
  long fen() {
    return LongStream.of(fenByHousehold).sum();
  }

  private long matched(int person, long fen) {
    fenByHousehold[registry.householdOf(person)] += fen;
    return fen;
  }

  private String write(BufferedWriter out, String idNumber, String name, long fen)
      throws IOException {
    written++;
    var row =
        registry.medicalRow(
            "B%d%09d".formatted(run, written), name, idNumber, MONTH.plusDays(written % 30), fen);
    out.write(row);
    return row;
  }

  /** What the matched rows of this file add up to for one household, in fen. */
  long fenOf(int household) {
    return fenByHousehold[household];
  }
}
