package county.platform.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * CSV with comma or tab. A record counts as one row, as in a spreadsheet, even when a quoted cell
 * spans lines.
 */
final class CsvRows implements RowSource {
  private static final int LONGEST_CELL = 1 << 20;

  private final CsvReader<String[]> reader;
  private final CloseableIterator<String[]> records;
  private int number;

  CsvRows(InputStream in, Encoding encoding, byte[] sample) throws IOException {
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator(sample))
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_CELL)
            .build(StringArrayHandler.of(), encoding.reader(in));
    this.records = reader.iterator();
  }

  @Override
  public @Nullable SheetRow next() throws IOException {
    try {
      return records.hasNext() ? new SheetRow(++number, records.next()) : null;
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    } catch (CsvParseException failed) {
      throw reason(failed);
    }
  }

  /** What cannot be parsed is the file's fault; what cannot be read (a store away) is not. */
  private SheetProblem reason(CsvParseException failed) throws IOException {
    for (var cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException unreadable) {
        throw unreadable;
      }
      if (cause instanceof RuntimeException unreadable && !(cause instanceof CsvParseException)) {
        throw unreadable;
      }
    }
    return new SheetProblem(
        SheetProblem.Kind.BROKEN, "第 " + (number + 1) + " 行起读不下去：多半是引号没有成对，请检查这一行。");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static char separator(byte[] sample) {
    int commas = 0;
    int tabs = 0;
    for (int at = 0; at < sample.length && sample[at] != '\n'; at++) {
      commas += sample[at] == ',' ? 1 : 0;
      tabs += sample[at] == '\t' ? 1 : 0;
    }
    return tabs > commas ? '\t' : ',';
  }
}
