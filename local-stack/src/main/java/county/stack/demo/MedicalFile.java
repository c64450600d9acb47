package county.stack.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The medical bureau's file as CSV in UTF-8 with a byte order mark; amounts in yuan with two
 * decimals.
 */
public final class MedicalFile {
  public static final List<String> HEADS =
      List.of("结算单号", "姓名", "证件号码", "就诊类型", "结算日期", "医疗总费用", "基本医保支付", "合规自付支出");

  private MedicalFile() {}

  /** Writes heads and rows; the caller closes the stream. */
  static void write(List<MedicalClaim> claims, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    var csv = CsvWriter.builder().build(writer);
    csv.writeRecord(HEADS);
    for (var claim : claims) {
      csv.writeRecord(
          claim.number(),
          claim.name(),
          claim.idNumber(),
          claim.visit(),
          claim.settled().toString(),
          yuan(claim.totalFen()),
          yuan(claim.poolFen()),
          yuan(claim.outOfPocketFen()));
    }
    csv.flush();
  }

  /** Fen as yuan with two decimals. */
  public static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }
}
