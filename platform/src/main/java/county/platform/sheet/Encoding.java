package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 (with or without its mark) or GB18030, told from a sample; a head row in Chinese is enough
 * to tell.
 */
record Encoding(Charset charset, boolean marked) {

  static Encoding of(byte[] sample) {
    if (hasMark(sample)) {
      return new Encoding(StandardCharsets.UTF_8, true);
    }
    return new Encoding(
        isUtf8(sample) ? StandardCharsets.UTF_8 : Charset.forName("GB18030"), false);
  }

  static boolean hasMark(byte[] sample) {
    return sample.length >= 3
        && sample[0] == (byte) 0xEF
        && sample[1] == (byte) 0xBB
        && sample[2] == (byte) 0xBF;
  }

  /** Reads strictly: a byte sequence that is no character is an error, not a question mark. */
  Reader reader(InputStream in) throws IOException {
    if (marked) {
      in.skipNBytes(3);
    }
    var strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(in, strict);
  }

  /** True when the sample decodes; a character cut off at its end does not count. */
  private static boolean isUtf8(byte[] sample) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var result =
        decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false);
    return !result.isError();
  }
}
