package county.platform.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes PDF of filled-in forms. Nothing but the form and the font is read. */
@Component
public class Press {

  private final PaperFont font;

  Press(PaperFont font) {
    this.font = font;
  }

  /** The form as a download. */
  public ResponseEntity<byte[]> answer(Print print) {
    var file =
        ContentDisposition.attachment().filename(print.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(pdf(print));
  }

  byte[] pdf(Print print) {
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true) // tagged for screen readers; also loads no other font
          .useFont(font.file(), "paper")
          .useExternalResourceAccessControl(
              (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .withHtmlContent(print.html(), null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
