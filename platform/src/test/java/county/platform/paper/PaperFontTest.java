package county.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.web.Problem;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperFontTest {

  private static final String DEBIAN = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";

  @Test
  void namesOfMongolsStayAsTheyAre() {
    var printable = new PaperFont(DEBIAN).printable("阿拉腾·其其格 •‧・");

    assertThat(printable.text()).isEqualTo("阿拉腾·其其格 •‧・");
    assertThat(printable.missing()).isEmpty();
  }

  @Test
  void whatTheFontLacksIsMarkedAndNamed() {
    var printable = new PaperFont(DEBIAN).printable("李𠮷祥、王㛃、李𠮷\u0001");

    assertThat(printable.text()).isEqualTo("李〓祥、王〓、李〓〓");
    assertThat(printable.missing()).isEqualTo("U+0001、U+36C3、U+20BB7");
  }

  @Test
  void aMachineWithoutTheFontSaysSo() {
    assertThatThrownBy(() -> new PaperFont("/no/such/font.ttc").printable("字"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("county.paper.font-missing");
              assertThat(problem.detail()).contains("fonts-wqy-microhei", "COUNTY_FONT");
            });
  }

  @Test
  void nothingOutsideTheSheetIsRead() throws IOException {
    var html =
        """
        <html lang="zh-CN"><head><title>表</title><style>body { font-family: paper }</style></head>
        <body><p>正文</p><img src="file:///etc/hostname" alt="外部" /></body></html>
        """;

    var pdf = new Press(new PaperFont(DEBIAN)).pdf(new Print("DY1", "0", "表.pdf", html));

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("正文");
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }
}
