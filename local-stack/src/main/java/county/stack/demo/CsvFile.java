package county.stack.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An agency's file as it comes out of its system: CSV in UTF-8 with a byte order mark. */
final class CsvFile {

  private CsvFile() {}

  static void write(Path file, List<String> heads, Iterable<List<String>> rows) throws IOException {
    try (var writer = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
      writer.write('\uFEFF');
      var csv = CsvWriter.builder().build(writer);
      csv.writeRecord(heads);
      for (var row : rows) {
        csv.writeRecord(row);
      }
      csv.flush();
    }
  }
}
