package county.platform.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code role-table.csv}: {@code method,path,roles,own,foreign}. Roles are separated by blanks,
 * {@code public} means everybody. {@code own} and {@code foreign} are the statuses an allowed role
 * may get in its own and in a foreign place, e.g. {@code 200 409}; {@code empty} in {@code foreign}
 * is a 200 whose {@code items} are none.
 */
record RoleTable(List<Row> rows) {

  /** One endpoint. */
  record Row(
      String method,
      String path,
      Set<String> roles,
      List<Integer> own,
      List<Integer> foreign,
      boolean foreignIsEmpty) {

    String key() {
      return method + " " + path;
    }

    boolean isPublic() {
      return roles.contains("public");
    }
  }

  static RoleTable of(Class<?> test) {
    try (var in =
            Objects.requireNonNull(
                test.getResourceAsStream("/role-table.csv"), "role-table.csv is missing");
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new RoleTable(csv.stream().map(RoleTable::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> keys() {
    return rows.stream().map(Row::key).toList();
  }

  private static Row row(NamedCsvRecord line) {
    var foreign = line.getField("foreign").strip();
    return new Row(
        line.getField("method").strip(),
        line.getField("path").strip(),
        words(line.getField("roles")).collect(Collectors.toSet()),
        statuses(line.getField("own")),
        foreign.equals("empty") ? List.of(200) : statuses(foreign),
        foreign.equals("empty"));
  }

  private static List<Integer> statuses(String field) {
    return words(field).map(Integer::valueOf).toList();
  }

  private static Stream<String> words(String field) {
    return Arrays.stream(field.strip().split("\\s+")).filter(word -> !word.isEmpty());
  }
}
