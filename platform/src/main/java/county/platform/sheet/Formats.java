package county.platform.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** Tells the format from the content: what a file is called and what it is often differ. */
final class Formats {
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final int SAMPLE = 256 * 1024;

  private Formats() {}

  static RowSource open(SheetSource source, Columns columns) throws IOException {
    var in = new BufferedInputStream(source.bytes().open(), SAMPLE);
    try {
      in.mark(SAMPLE);
      var sample = in.readNBytes(SAMPLE);
      in.reset();
      return open(source, columns, in, sample);
    } catch (IOException | RuntimeException refused) {
      in.close();
      throw refused;
    }
  }

  private static RowSource open(SheetSource source, Columns columns, InputStream in, byte[] sample)
      throws IOException {
    if (startsWith(sample, OLE2) || source.name().toLowerCase(Locale.ROOT).endsWith(".xls")) {
      throw new SheetProblem(
          SheetProblem.Kind.OLD_EXCEL, "不支持旧版 Excel（.xls）：请用 Excel 或 WPS 另存为 .xlsx 或 CSV 后再上传。");
    }
    if (startsWith(sample, ZIP)) {
      return XlsxRows.open(in);
    }
    var encoding = Encoding.of(sample);
    return firstCharacter(sample) == '{'
        ? new NdjsonRows(in, encoding, columns)
        : new CsvRows(in, encoding, sample);
  }

  private static boolean startsWith(byte[] sample, byte[] signature) {
    return sample.length >= signature.length
        && Arrays.equals(sample, 0, signature.length, signature, 0, signature.length);
  }

  private static int firstCharacter(byte[] sample) {
    int at = Encoding.hasMark(sample) ? 3 : 0;
    while (at < sample.length && sample[at] <= ' ' && sample[at] >= 0) {
      at++;
    }
    return at < sample.length ? sample[at] : -1;
  }
}
