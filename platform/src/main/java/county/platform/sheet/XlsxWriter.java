package county.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet as .xlsx, rows flushed as they come. Text is always text, never a formula. */
public final class XlsxWriter implements SheetWriter {
  private static final int FLUSH_EVERY = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  public XlsxWriter(OutputStream out, String sheetName) {
    this.workbook = new Workbook(out, "county", "1.0");
    this.sheet = workbook.newWorksheet(sheetName);
  }

  @Override
  public void head(List<String> names) throws IOException {
    sheet.freezePane(0, row + 1);
    for (int column = 0; column < names.size(); column++) {
      sheet.width(column, Math.clamp(names.get(column).length() * 2L + 4, 10, 40));
      sheet
          .style(column)
          .format("@")
          .set(); // what is typed below stays text: an ID number keeps its last digits
      sheet.style(row, column).bold().set();
    }
    row(names);
  }

  @Override
  public void row(List<? extends @Nullable Object> values) throws IOException {
    for (int column = 0; column < values.size(); column++) {
      cell(column, values.get(column));
    }
    if (++row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> sheet.inlineString(row, column, value.toString());
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
