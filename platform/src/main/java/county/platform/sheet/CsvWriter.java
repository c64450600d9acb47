package county.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV in UTF-8 with its mark, so that Excel shows Chinese. Text that a spreadsheet would run as a
 * formula gets a leading quote.
 */
public final class CsvWriter implements SheetWriter {
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d+)?");

  private final Writer out;
  private final de.siegmar.fastcsv.writer.CsvWriter csv;

  public CsvWriter(OutputStream out) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.out.write('\uFEFF');
    this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(this.out);
  }

  @Override
  public void head(List<String> names) {
    row(names);
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    csv.writeRecord(values.stream().map(CsvWriter::cell).toArray(String[]::new));
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    out.flush();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value.toString();
    return value instanceof Number ? text : neutralised(text);
  }

  /**
   * Puts a quote before text that begins like a formula, also behind blanks; plain numerals stay.
   */
  static String neutralised(String text) {
    return (startsFormula(text) || startsFormula(text.stripLeading()))
            && !NUMERAL.matcher(text).matches()
        ? "'" + text
        : text;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
