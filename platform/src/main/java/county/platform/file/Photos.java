package county.platform.file;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Photos are drawn anew before they are kept: what is no picture is refused, and the place, the
 * device and whatever else hid in the file are gone. The picture stands upright and has at most
 * {@value #MOST_PIXELS} pixels.
 */
@Component
class Photos {
  /** The largest photo as sent. */
  static final int MAX_BYTES = 20 << 20;

  static final int MOST_PIXELS = 6_000_000;
  private static final long LARGEST_PICTURE = 120_000_000;
  private static final float QUALITY = 0.85f;

  /** One picture is in memory at a time. */
  private final Semaphore one = new Semaphore(1);

  /** The beginning of a JPEG or PNG file. */
  static boolean begins(byte[] head) {
    return isJpeg(head) || isPng(head);
  }

  private static boolean isJpeg(byte[] head) {
    return head.length > 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8;
  }

  private static boolean isPng(byte[] head) {
    return head.length > 3
        && (head[0] & 0xFF) == 0x89
        && head[1] == 'P'
        && head[2] == 'N'
        && head[3] == 'G';
  }

  /**
   * The picture as JPEG.
   *
   * @return empty when it cannot be read as a picture or is beyond all bounds
   */
  Optional<byte[]> redrawn(byte[] sent) {
    one.acquireUninterruptibly();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      return picture(in).map(picture -> jpeg(upright(picture, orientation(sent))));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    } finally {
      one.release();
    }
  }

  private static Optional<BufferedImage> picture(ImageInputStream in) throws IOException {
    var readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    var reader = readers.next();
    try {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels > LARGEST_PICTURE ? Optional.empty() : Optional.of(read(reader, pixels));
    } finally {
      reader.dispose();
    }
  }

  /** Every n-th pixel when there are more than are kept. */
  private static BufferedImage read(ImageReader reader, long pixels) throws IOException {
    int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
    var wanted = reader.getDefaultReadParam();
    wanted.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
    return reader.read(0, wanted);
  }

  /** How the camera was held, 1 to 8 as in EXIF; 1 when the file does not say. */
  private static int orientation(byte[] sent) {
    try {
      var exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      var held = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
      return Objects.requireNonNullElse(held, 1);
    } catch (ImageProcessingException | IOException none) {
      return 1;
    }
  }

  private static BufferedImage upright(BufferedImage picture, int orientation) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean turned = orientation >= 5 && orientation <= 8;
    var drawn =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    pen.drawRenderedImage(picture, turning(orientation, width, height));
    pen.dispose();
    return drawn;
  }

  /** From the stored pixels to the upright picture; EXIF 2.3, table 6. */
  private static AffineTransform turning(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] jpeg(BufferedImage picture) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
