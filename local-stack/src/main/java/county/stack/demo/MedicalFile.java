package county.stack.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The medical bureau's file; amounts in yuan with two decimals. */
public final class MedicalFile {
  public static final List<String> HEADS =
      List.of("结算单号", "姓名", "证件号码", "就诊类型", "结算日期", "医疗总费用", "基本医保支付", "合规自付支出");

  private MedicalFile() {}

  static void write(Path file, List<MedicalClaim> claims) throws IOException {
    CsvFile.write(file, HEADS, () -> claims.stream().map(MedicalFile::row).iterator());
  }

  private static List<String> row(MedicalClaim claim) {
    return List.of(
        claim.number(),
        claim.name(),
        claim.idNumber(),
        claim.visit(),
        claim.settled().toString(),
        yuan(claim.totalFen()),
        yuan(claim.poolFen()),
        yuan(claim.outOfPocketFen()));
  }

  /** Fen as yuan with two decimals. */
  public static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }
}
