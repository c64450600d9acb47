package county.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A large medical file about the demo county's people, a fen a row, so that no household comes near
 * a line by it: what it must become is known to the row.
 *
 * @param matched rows of registered people, one fen each
 * @param rejected rows with a wrong check digit
 */
public record ManySmallBills(Path file, int rows, int matched, int rejected) {

  /**
   * Writes {@code rows} rows, every hundredth with a wrong check digit; another seed makes another
   * file.
   */
  public static ManySmallBills write(Path root, Path folder, int rows, int seed)
      throws IOException {
    var county = DemoCounty.of(Divisions.villagesOf(DemoCounty.TOWNSHIP, root));
    var people = people(county);
    var random = new Random(seed);
    var claims =
        IntStream.range(0, rows)
            .mapToObj(row -> claim(people.get(random.nextInt(people.size())), seed, row))
            .toList();
    var file = Files.createDirectories(folder).resolve("bills-" + seed + ".csv");
    MedicalFile.write(file, claims);
    int rejected = (int) IntStream.range(0, rows).filter(ManySmallBills::isWrong).count();
    return new ManySmallBills(file, rows, rows - rejected, rejected);
  }

  /** All but the household that stands one fen below its line. */
  private static List<DemoPerson> people(DemoCounty county) {
    var atTheEdge =
        county.bills().claims().stream()
            .filter(claim -> claim.outOfPocketFen() == Bills.LINE_FEN - 1)
            .map(MedicalClaim::idNumber)
            .toList();
    return county.households().stream()
        .filter(household -> !atTheEdge.contains(household.head().idNumber()))
        .flatMap(household -> household.members().stream())
        .toList();
  }

  private static MedicalClaim claim(DemoPerson person, int seed, int row) {
    var id = person.idNumber();
    var given = isWrong(row) ? id.substring(0, 17) + (id.endsWith("1") ? "2" : "1") : id;
    return new MedicalClaim(
        "F%d-%d".formatted(seed, row),
        person.name(),
        given,
        "门诊",
        DemoCounty.FIRST_DAY.minusDays(row % 7),
        1,
        0,
        1);
  }

  private static boolean isWrong(int row) {
    return row % 100 == 99;
  }
}
