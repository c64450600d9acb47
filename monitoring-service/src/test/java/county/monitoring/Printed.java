package county.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A printed form as its reader sees it; a copy lies in {@code target/printed}.
 *
 * @param text of all pages without line breaks, which only the width of a cell makes
 * @param heads how often the heads of the members' or the ledger's table stand there
 */
public record Printed(String fileName, String text, int pages, int heads) {

  private static final Pattern NUMBER = Pattern.compile("DY\\d{8}-[0-9A-F]{10}");

  public static Printed of(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    var disposition = answer.header("Content-Disposition");
    var name =
        URLDecoder.decode(
            disposition.substring(disposition.indexOf("UTF-8''") + 7), StandardCharsets.UTF_8);
    try (var document = Loader.loadPDF(answer.body())) {
      var reader = new PDFTextStripper();
      reader.setSuppressDuplicateOverlappingText(false); // the watermark lies under the text
      var text = reader.getText(document).replaceAll("[\\s　]", "");
      var folder = Files.createDirectories(Path.of("target/printed"));
      Files.write(folder.resolve(name), answer.body());
      return new Printed(name, text, document.getNumberOfPages(), text.split("序号", -1).length - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By which it is found in the export log. */
  public String number() {
    var found = NUMBER.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group();
  }
}
