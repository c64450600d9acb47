package county.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
  private static final Columns COLUMNS = Columns.of(List.of("姓名", "证件号码"), List.of("金额"));
  private static final String TABLE = "姓名,证件号码,金额\n张三,150822199001010015,12.50\n";

  private static SheetSource source(String name, byte[] content) {
    return new SheetSource(name, () -> new ByteArrayInputStream(content));
  }

  private static SheetReader open(byte[] content) throws IOException {
    return SheetReader.open(source("a.csv", content), COLUMNS);
  }

  private static SheetReader open(String content) throws IOException {
    return open(content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<SheetRow> all(SheetReader reader) throws IOException {
    try (reader) {
      var rows = new ArrayList<SheetRow>();
      for (var row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
      return rows;
    }
  }

  private static void assertRefused(SheetProblem.Kind kind, String name, byte[] content) {
    assertThatThrownBy(() -> all(SheetReader.open(source(name, content), COLUMNS)))
        .isInstanceOfSatisfying(
            SheetProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind))
        .hasMessageMatching("(?s).*\\p{IsHan}.*");
  }

  @AfterEach
  void noTemporaryFileIsLeft() throws IOException {
    try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(file -> file.getFileName().toString().matches("county-.*\\.xlsx")))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-8+mark"})
  void csvIsReadInEachEncoding(String encoding) throws IOException {
    var text = encoding.endsWith("mark") ? "\uFEFF" + TABLE : TABLE;
    var rows = all(open(text.getBytes(Charset.forName(encoding.replace("+mark", "")))));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().number()).isEqualTo(2);
    assertThat(rows.getFirst().cells()).containsExactly("张三", "150822199001010015", "12.50");
  }

  @Test
  void theHeadRowIsFoundBelowTitlesAndByNameInAnyOrder() throws IOException {
    try (var reader = open("磴口县 监测对象,,\n导出日期,2021-10-08,\n证件号码 *, 姓 名 ,（备注）\n1,李四,x\n")) {
      assertThat(reader.head().row()).isEqualTo(3);
      assertThat(reader.head().at("姓名")).isEqualTo(1);
      assertThat(reader.head().at("(备注)")).isEqualTo(2);
      assertThat(reader.head().at("金额")).isEqualTo(-1);
      var row = reader.next();
      assertThat(row.number()).isEqualTo(4);
      assertThat(row.cell(reader.head().at("姓名"))).isEqualTo("李四");
      assertThat(row.cell(reader.head().at("金额"))).isEmpty();
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void blankRowsAreSkippedButCounted() throws IOException {
    var rows = all(open("姓名,证件号码\n\n , \n张三,1\n\n\"李\n四\",2\n\n"));
    assertThat(rows).extracting(SheetRow::number).containsExactly(4, 6);
  }

  @Test
  void aTabSeparatesToo() throws IOException {
    assertThat(all(open("姓名\t证件号码\n张,三\t1\n")).getFirst().cells()).containsExactly("张,三", "1");
  }

  @Test
  void aRowLongerThanTheHeadIsNoticed() throws IOException {
    try (var reader = open("姓名,证件号码,\n张三,1,,\n张三,1,2\n张三,1\n")) {
      assertThat(reader.next().isLongerThan(reader.head())).isFalse();
      assertThat(reader.next().isLongerThan(reader.head())).isTrue();
      assertThat(reader.next().isLongerThan(reader.head())).isFalse();
    }
  }

  @Test
  void whatIsNotTheTableIsRefusedWithAReason() {
    assertRefused(SheetProblem.Kind.EMPTY, "a.csv", new byte[0]);
    assertRefused(SheetProblem.Kind.EMPTY, "a.csv", "\n , \n".getBytes(StandardCharsets.UTF_8));
    assertRefused(
        SheetProblem.Kind.HEAD_ROW_MISSING, "a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertRefused(
        SheetProblem.Kind.COLUMN_MISSING, "a.csv", "姓名,金额\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertRefused(
        SheetProblem.Kind.COLUMN_TWICE,
        "a.csv",
        "姓名,证件号码,姓 名\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
    assertRefused(
        SheetProblem.Kind.BROKEN,
        "a.csv",
        ("姓名,证件号码\n\"张三,1\n" + "李四,2\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
    assertRefused(SheetProblem.Kind.OLD_EXCEL, "a.XLS", "<table>".getBytes(StandardCharsets.UTF_8));
    assertRefused(
        SheetProblem.Kind.OLD_EXCEL,
        "a.xlsx",
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    assertRefused(SheetProblem.Kind.BROKEN, "a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
  }

  @Test
  void missingColumnsAreNamed() {
    assertThatThrownBy(() -> open("标题\n姓名,金额\n1,2\n")).hasMessage("第 2 行表头缺少：证件号码。");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    var broken =
        Arrays.copyOf(
            TABLE.getBytes(StandardCharsets.UTF_8),
            TABLE.getBytes(StandardCharsets.UTF_8).length + 300_000);
    Arrays.fill(broken, broken.length - 300_000, broken.length, (byte) 'x');
    broken[broken.length - 5] = (byte) 0xFF;
    assertRefused(SheetProblem.Kind.ENCODING, "a.csv", broken);
  }

  @Test
  void ndjsonIsKeyedByName() throws IOException {
    var rows =
        all(
            open(
                "{\"证件号码\":\"1\",\"姓名\":\"张三\",\"其他\":true}\n\n{\"姓名\":\"李四\",\"证件号码\":\"2\",\"金额\":12.50}\n"));
    assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
    assertThat(rows.get(0).cells()).containsExactly("张三", "1", "");
    assertThat(rows.get(1).cells()).containsExactly("李四", "2", "12.50");
    assertRefused(
        SheetProblem.Kind.COLUMN_MISSING,
        "a.ndjson",
        "{\"姓名\":\"1\"}".getBytes(StandardCharsets.UTF_8));
    assertRefused(
        SheetProblem.Kind.BROKEN,
        "a.ndjson",
        "{\"姓名\":\"1\",\"证件号码\":\"2\"}\n{\"姓名\":".getBytes(StandardCharsets.UTF_8));
    assertRefused(
        SheetProblem.Kind.BROKEN,
        "a.ndjson",
        "{\"姓名\":\"1\",\"证件号码\":{}}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void excelCellsReadAsAPersonSeesThem() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var workbook = new Workbook(bytes, "t", "1.0");
    var sheet = workbook.newWorksheet("s");
    sheet.value(0, 0, "标题");
    List.of("姓名", "证件号码", "金额")
        .forEach(name -> sheet.value(2, List.of("姓名", "证件号码", "金额").indexOf(name), name));
    sheet.value(3, 0, LocalDate.of(2021, 10, 8));
    sheet.style(3, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
    sheet.value(3, 1, new BigDecimal("150822199001010015"));
    sheet.value(3, 2, 0.1 + 0.2);
    sheet.style(5, 1).bold().set();
    sheet.value(7, 0, "张三");
    sheet.value(7, 2, 20000);
    sheet.style(7, 2).format("#,##0.00\"元/日\"").set();
    workbook.finish();
    var rows = all(open(bytes.toByteArray()));
    assertThat(rows).extracting(SheetRow::number).containsExactly(4, 8);
    assertThat(rows.get(0).cells()).startsWith("2021-10-08").endsWith("0.3");
    assertThat(rows.get(0).cells()[1]).contains("E+");
    assertThat(rows.get(1).cells()).containsExactly("张三", "", "20000");
  }

  @Test
  void aZipBombIsRefusedWhateverItsDirectorySays() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (int mega = 0; mega < 201; mega++) {
        zip.write(zeros);
      }
    }
    assertThat(bytes.size()).isLessThan(1 << 20);
    assertRefused(SheetProblem.Kind.ZIP_BOMB, "a.xlsx", bytes.toByteArray());
  }

  @Test
  void anExcelFileLargerThanTheLimitIsRefusedBeforeItIsWhollyCopied() {
    var endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return at < 4 ? "PK\3\4".charAt((int) at++) : at++ < 0 ? 0 : 7;
          }
        };
    assertThatThrownBy(() -> SheetReader.open(new SheetSource("a.xlsx", () -> endless), COLUMNS))
        .hasMessageContaining("50 MB");
  }

  @Test
  void whatIsWrittenReadsBackInBothFormats() throws IOException {
    var random = new Random(150822);
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < 3_000; row++) {
      rows.add(
          List.of(
              "名" + random.nextInt(),
              "a,\"b\"\n" + random.nextLong(),
              random.nextInt(1_000_000) + ".5"));
    }
    for (var excel : List.of(true, false)) {
      var bytes = new ByteArrayOutputStream();
      try (var writer = excel ? new XlsxWriter(bytes, "表") : new CsvWriter(bytes)) {
        writer.head(List.of("姓名", "证件号码", "金额"));
        for (var row : rows) {
          writer.row(List.of(row.get(0), row.get(1), new BigDecimal(row.get(2))));
        }
      }
      assertThat(all(open(bytes.toByteArray())))
          .extracting(row -> List.of(row.cells()))
          .isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        " =1+1",
        "＝1+1",
        "-1e5",
        "+86 138"
      })
  void formulasAreNeutralised(String evil) {
    assertThat(CsvWriter.neutralised(evil)).isEqualTo("'" + evil);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12.50", "+3", "张三", "a=b", "", "150822"})
  void harmlessTextStays(String text) {
    assertThat(CsvWriter.neutralised(text)).isEqualTo(text);
  }

  /** A store that goes away while a file is read must not make the file a bad one. */
  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.ndjson"})
  void aFailureOfTheStoreIsNotAFaultOfTheFile(String name) {
    var line =
        name.endsWith("csv")
            ? "张三,150822199001010015,12.50\n"
            : "{\"姓名\":\"张三\",\"证件号码\":\"150822199001010015\"}\n";
    var begun = (name.endsWith("csv") ? "姓名,证件号码,金额\n" : "") + line.repeat(5_000);
    var source =
        new SheetSource(
            name,
            () ->
                new SequenceInputStream(
                    new ByteArrayInputStream(begun.getBytes(StandardCharsets.UTF_8)),
                    new InputStream() {
                      @Override
                      public int read() {
                        throw new IllegalStateException("the store is away");
                      }
                    }));

    assertThatThrownBy(() -> all(SheetReader.open(source, COLUMNS)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the store is away");
  }
}
