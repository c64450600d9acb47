package county.stack.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the demo county, as agencies would hand them in.
 *
 * @param roster households and members, xlsx
 * @param medical the medical bureau's CSV
 * @param education the education bureau's CSV
 * @param housing the housing bureau's CSV
 * @param assets the township's list of assets, CSV
 * @param expected what the suite must find in them, JSON
 */
public record DemoFiles(
    Path roster, Path medical, Path education, Path housing, Path assets, Path expected) {

  /** Where the files of the demo township lie. */
  public static DemoFiles in(Path folder) {
    return new DemoFiles(
        folder.resolve("隆盛合镇-户信息.xlsx"),
        folder.resolve("医保自付-2021-10.csv"),
        folder.resolve("学籍状态-2021-10.csv"),
        folder.resolve("住房鉴定-2021-10.csv"),
        folder.resolve("隆盛合镇-资产清单.csv"),
        folder.resolve("expected.json"));
  }

  /** Writes the files of the demo township into a folder. */
  public static DemoFiles write(Path root, Path folder) throws IOException {
    var county = DemoCounty.of(Divisions.villagesOf(DemoCounty.TOWNSHIP, root));
    Files.createDirectories(folder);
    var files = in(folder);
    try (OutputStream out = Files.newOutputStream(files.roster)) {
      RosterSheet.write(county.households(), out);
    }
    MedicalFile.write(files.medical, county.bills().claims());
    CsvFile.write(files.education, Pupils.HEADS, county.pupils().rows());
    CsvFile.write(files.housing, Houses.HEADS, county.houses().rows());
    CsvFile.write(files.assets, Holdings.HEADS, county.holdings().rows());
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(files.expected.toFile(), Expected.of(county));
    return files;
  }

  /** Reads what must be found. */
  public Expected readExpected() {
    return JsonMapper.shared().readValue(expected.toFile(), Expected.class);
  }

  /**
   * What the suite must find.
   *
   * @param warned numbers of the households that must be warned: these and no other
   * @param rows rows of the medical file by what must become of them
   */
  public record Expected(
      int households, long persons, List<String> warned, Map<String, Integer> rows) {
    static Expected of(DemoCounty county) {
      var bills = county.bills();
      int all = bills.claims().size();
      int matched = all - bills.unregistered() - bills.duplicates() - bills.wrongIdNumbers();
      return new Expected(
          county.households().size(),
          county.persons(),
          county.warned(),
          Map.of(
              "rowsIn",
              all,
              "matched",
              matched,
              "unregistered",
              bills.unregistered(),
              "duplicate",
              bills.duplicates(),
              "ambiguous",
              0,
              "rejected",
              bills.wrongIdNumbers()));
    }
  }
}
