package county.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotosTest {

  private final Photos photos = new Photos();

  /** A wide picture, red on the left, that says it was held so that it is tall. */
  static byte[] jpegHeldSideways() throws IOException {
    var jpeg = bytes(half(Color.RED, 80, 40), "jpg");
    var place = "SECRET-PLACE".getBytes(StandardCharsets.US_ASCII);
    // TIFF, big-endian, one directory: orientation = 6, description = the place
    var tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + place.length);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(38);
    tiff.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 6)
        .putShort((short) 0);
    tiff.putInt(0).put(place);
    var out = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
    out.put(jpeg, 0, 2).put(new byte[] {(byte) 0xFF, (byte) 0xE1});
    out.putShort((short) (2 + 6 + tiff.capacity()));
    out.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff.array()).put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }

  @Test
  void aPictureHeldSidewaysStandsUprightAndForgetsWhereItWasTaken() throws IOException {
    var drawn = photos.redrawn(jpegHeldSideways()).orElseThrow();

    var picture = ImageIO.read(new ByteArrayInputStream(drawn));
    assertThat(picture.getWidth()).isEqualTo(40);
    assertThat(picture.getHeight()).isEqualTo(80);
    assertThat(new Color(picture.getRGB(20, 10)).getRed()).as("left became top").isGreaterThan(200);
    assertThat(new Color(picture.getRGB(20, 70)).getRed()).isLessThan(60);
    assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET-PLACE");
  }

  @Test
  void aVeryLargePictureIsKeptSmaller() throws IOException {
    var drawn = photos.redrawn(bytes(half(Color.RED, 4000, 3000), "png")).orElseThrow();

    var picture = ImageIO.read(new ByteArrayInputStream(drawn));
    assertThat((long) picture.getWidth() * picture.getHeight())
        .isBetween(1_000_000L, (long) Photos.MOST_PIXELS);
    assertThat(picture.getWidth() * 3).isEqualTo(picture.getHeight() * 4);
  }

  @Test
  void whatIsNoPictureIsNone() throws IOException {
    var cut = bytes(half(Color.RED, 80, 40), "png");
    assertThat(photos.redrawn("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(photos.redrawn(java.util.Arrays.copyOf(cut, 40))).isEmpty();
  }

  private static BufferedImage half(Color left, int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(left);
    pen.fillRect(0, 0, width / 2, height);
    pen.dispose();
    return picture;
  }

  private static byte[] bytes(BufferedImage picture, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }
}
