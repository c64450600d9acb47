package county.platform.paper;

import com.samskivert.mustache.Mustache;
import county.platform.audit.ExportLog;
import county.platform.crypto.Sm3;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills in forms. Each print gets a number and a digest, says who printed it and when, and leaves
 * an entry in the export log, in the transaction that read what stands on it.
 */
@Service
public class PaperService {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private static final List<Mark> MARKS =
      Stream.of(20, 75, 130, 185, 240)
          .flatMap(top -> Stream.of(-4, 84, 172).map(left -> new Mark(top, left)))
          .toList();

  private final Mustache.Compiler templates = Mustache.compiler().withLoader(PaperService::open);
  private final PaperFont font;
  private final ExportLog log;
  private final BusinessClock clock;

  PaperService(PaperFont font, ExportLog log, BusinessClock clock) {
    this.font = font;
    this.log = log;
    this.clock = clock;
  }

  /** Where the watermark stands on a page, in millimetres. */
  record Mark(int top, int left) {}

  /**
   * Fills in a form. Call it in the transaction that reads its content.
   *
   * @throws county.platform.web.Problem 503 when the machine has no font to print with
   */
  @Transactional
  public Print fillIn(Paper paper, CurrentUser user) {
    var form = font.printable(filled(paper.template(), paper.content()));
    var number = number();
    var sm3 = Sm3.hex(form.text());
    log.printed(paper.template(), paper.subject(), number, sm3, paper.rows(), paper.purpose());
    var sheet =
        Map.of(
            "title", paper.title(),
            "size", paper.wide() ? "A4 landscape" : "A4 portrait",
            "form", form.text(),
            "missing", form.missing(),
            "number", number,
            "sm3", sm3,
            "by", "%s（%s）".formatted(user.name(), user.id()),
            "at", MINUTE.format(clock.now().atZone(clock.zone())),
            "demo", clock.isStored(),
            "marks", MARKS);
    return new Print(
        number,
        sm3,
        "%s-%s.pdf".formatted(paper.title(), paper.about()),
        font.printable(filled("sheet", sheet)).text());
  }

  private String filled(String template, Object content) {
    return templates.emptyStringIsFalse(true).loadTemplate(template).execute(content);
  }

  /** {@code DY20211008-3F9A01C77B}: the day and forty random bits. */
  private String number() {
    var random = Ids.next().toString().replace("-", "").substring(22);
    return "DY%s-%s".formatted(DAY.format(clock.today()), random.toUpperCase(Locale.ROOT));
  }

  private static Reader open(String name) {
    try {
      return new InputStreamReader(
          new ClassPathResource("papers/" + name + ".html").getInputStream(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
