package county.stack.demo;

import county.stack.Desk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The three who work on the cases of one township, logged in.
 *
 * @param code nine digits
 * @param villagePhoto a stored picture that the village may attach, and the clerk's
 */
record TownshipStaff(
    String code, Desk clerk, Desk village, Desk head, String clerkPhoto, String villagePhoto)
    implements AutoCloseable {

  static TownshipStaff login(URI address, String code) {
    var clerk = Desk.login(address, account("zhen", code), DemoLoader.PASSWORD);
    var village = Desk.login(address, account("bao", code), DemoLoader.PASSWORD);
    var head = Desk.login(address, account("zhenzhang", code), DemoLoader.PASSWORD);
    return new TownshipStaff(code, clerk, village, head, photo(clerk), photo(village));
  }

  /**
   * The demo's own township has the short names; of each other the last three digits of its code
   * follow.
   */
  private static String account(String office, String code) {
    return code.equals(DemoCounty.TOWNSHIP) && !office.equals("bao")
        ? office
        : office + code.substring(6);
  }

  /** A small picture as evidence; the id of the stored file. */
  private static String photo(Desk desk) {
    try {
      var picture = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", picture);
      return desk.upload(
              "/api/monitoring/v1/files?name=" + "demo.png",
              HttpRequest.BodyPublishers.ofByteArray(picture.toByteArray()),
              "image/png")
          .orFail()
          .path("id")
          .asString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List.of(clerk, village, head).forEach(Desk::close);
  }
}
