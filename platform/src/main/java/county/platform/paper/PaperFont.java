package county.platform.paper;

import county.platform.web.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The font of all forms: a TrueType collection (.ttc) with Chinese outlines, from the setting
 * COUNTY_FONT. It is read at the first print.
 */
@Component
class PaperFont {

  /** Printers' sign for a character that is not in the case. */
  private static final String GETA = "〓";

  private final File file;
  private @Nullable BitSet glyphs;

  PaperFont(@Value("${county.paper-font}") String path) {
    this.file = new File(path);
  }

  /**
   * @throws Problem 503 when the font is not installed
   */
  File file() {
    if (!file.canRead()) {
      throw Problem.of(
          HttpStatus.SERVICE_UNAVAILABLE,
          "county.paper.font-missing",
          "服务器没有中文打印字体，不能生成表格。请系统管理员安装 fonts-wqy-microhei，或用 COUNTY_FONT 指明字体文件。");
    }
    return file;
  }

  /**
   * Text that can be printed.
   *
   * @param missing the characters that the font lacks, as {@code U+20BB7、U+36C3}; empty: none
   */
  record Printable(String text, String missing) {}

  /** Puts a sign in the place of each character that the font lacks, and names them. */
  Printable printable(String text) {
    var known = glyphs();
    var missing = new TreeSet<Integer>();
    var printed = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            each -> {
              if (Character.isWhitespace(each) || known.get(each)) {
                printed.appendCodePoint(each);
              } else {
                missing.add(each);
                printed.append(GETA);
              }
            });
    return new Printable(
        printed.toString(),
        missing.stream().map("U+%04X"::formatted).collect(Collectors.joining("、")));
  }

  private synchronized BitSet glyphs() {
    var read = glyphs;
    if (read == null) {
      read = read(file());
      glyphs = read;
    }
    return read;
  }

  private static BitSet read(File file) {
    var found = new BitSet();
    try (var fonts = new TrueTypeCollection(file)) {
      fonts.processAllFonts(font -> found.or(of(font)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static BitSet of(TrueTypeFont font) throws IOException {
    CmapLookup lookup = font.getUnicodeCmapLookup();
    var found = new BitSet();
    for (int each = ' '; each <= Character.MAX_CODE_POINT; each++) {
      if (lookup.getGlyphId(each) != 0) {
        found.set(each);
      }
    }
    return found;
  }
}
