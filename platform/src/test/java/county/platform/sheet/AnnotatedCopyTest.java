package county.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class AnnotatedCopyTest {
  private static final Columns COLUMNS = Columns.of(List.of("姓名", "金额"), List.of());

  @Test
  void titlesBlankRowsHeadAndValuesStayAndTheLongestRowMakesRoom() throws IOException {
    var csv = "九月数据\n姓名*,金额,备注\n 李宝音 ,0012.50,\n\n白淑珍,3,住院,多出\n";
    assertThat(csv(csv, row -> "第" + row.number() + "行"))
        .isEqualTo("\uFEFF九月数据\r\n姓名*,金额,备注,,结果\r\n 李宝音 ,0012.50,,,第3行\r\n\r\n白淑珍,3,住院,多出,第5行\r\n");
  }

  @Test
  void nothingOfTheOriginalRunsAsAFormula() throws IOException {
    assertThat(csv("姓名,金额\n=HYPERLINK(1),-5\n", row -> "@好")).contains("'=HYPERLINK(1),-5,'@好");
  }

  @Test
  void rowsOfAWorkbookKeepTheirNumbersAndAreText() throws IOException {
    var original = new ByteArrayOutputStream();
    try (var writer = new XlsxWriter(original, "原表")) {
      writer.row(List.of("标题"));
      writer.head(List.of("姓名", "金额"));
      writer.row(List.of("李宝音", 12.5));
      writer.row(List.of());
      writer.row(List.of("=1+1", "159900196304126310"));
    }
    var copy = new ByteArrayOutputStream();
    try (var writer = new XlsxWriter(copy, "结果")) {
      copy(original.toByteArray(), "a.xlsx").write(writer, List.of("结果"), row -> List.of("好"));
    }
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(copy.toByteArray()))) {
      var rows = new ArrayList<String>();
      for (var row : book.getFirstSheet().read()) {
        rows.add(
            row.getRowNum()
                + String.join(
                    "|", row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()));
        assertThat(row.stream().filter(cell -> cell != null && cell.getFormula() != null))
            .isEmpty();
      }
      assertThat(rows).contains("1标题", "2姓名|金额|结果", "3李宝音|12.5|好", "5=1+1|159900196304126310|好");
    }
  }

  private static String csv(String text, java.util.function.Function<SheetRow, String> beside)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new CsvWriter(out)) {
      copy(text.getBytes(StandardCharsets.UTF_8), "a.csv")
          .write(writer, List.of("结果"), row -> List.of(beside.apply(row)));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static AnnotatedCopy copy(byte[] bytes, String name) {
    return new AnnotatedCopy(new SheetSource(name, () -> new ByteArrayInputStream(bytes)), COLUMNS);
  }
}
