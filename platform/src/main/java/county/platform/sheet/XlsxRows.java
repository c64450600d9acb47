package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an .xlsx, streamed from a temporary file that only this process can read and
 * that goes with it.
 */
final class XlsxRows implements RowSource {
  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private XlsxRows(Path file, ReadableWorkbook workbook) throws IOException {
    this.file = file;
    this.workbook = workbook;
    this.stream = workbook.getFirstSheet().openStream();
    this.rows = stream.iterator();
  }

  static RowSource open(InputStream in) throws IOException {
    var file = XlsxFile.copy(in);
    try {
      XlsxFile.check(file);
      return new XlsxRows(
          file, new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
    } catch (SheetProblem refused) {
      Files.delete(file);
      throw refused;
    } catch (IOException | RuntimeException broken) {
      Files.delete(file);
      throw XlsxFile.broken();
    }
  }

  @Override
  public @Nullable SheetRow next() {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      var row = rows.next();
      var cells = new String[row.getCellCount()];
      for (int at = 0; at < cells.length; at++) {
        cells[at] = XlsxCells.text(row.getCell(at));
      }
      return new SheetRow(row.getRowNum(), cells);
    } catch (UncheckedIOException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException broken) {
      throw XlsxFile.broken();
    }
  }

  @Override
  public void close() throws IOException {
    try (stream;
        workbook) {
      Files.deleteIfExists(file);
    }
  }
}
