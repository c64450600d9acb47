package county.platform.file;

import county.platform.web.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What becomes of an uploaded file before it is stored: photos are drawn anew, the rest stays. */
@Component
class Intake {
  private static final Pattern PHOTO_NAME =
      Pattern.compile("(?i).*\\.(jpe?g|png|gif|bmp|webp|tiff?|hei[cf])");

  private final Files files;
  private final Photos photos;

  Intake(Files files, Photos photos) {
    this.files = files;
    this.photos = photos;
  }

  /**
   * @throws CutShort when fewer or more bytes came than were announced
   * @throws Problem 415 when what is called a photo is none, 413 when it is too large
   */
  StoredFile take(InputStream body, FileMeta meta) throws CutShort, IOException {
    var in = new BufferedInputStream(body, 8192);
    if (Photos.begins(beginning(in))) {
      return photo(in, meta);
    }
    if (meta.type().startsWith("image/") || PHOTO_NAME.matcher(meta.name()).matches()) {
      throw notAPhoto();
    }
    return files.storeServed(in, meta);
  }

  private static byte[] beginning(BufferedInputStream in) throws IOException {
    in.mark(16);
    var head = in.readNBytes(8);
    in.reset();
    return head;
  }

  private StoredFile photo(InputStream in, FileMeta meta) throws CutShort, IOException {
    if (meta.size() > Photos.MAX_BYTES) {
      throw Problem.of(
          HttpStatus.CONTENT_TOO_LARGE, "county.file.too-large", "照片超过 20 MB，请用较低的分辨率拍摄后再上传。");
    }
    var sent = all(in, meta.size());
    var drawn = photos.redrawn(sent).orElseThrow(Intake::notAPhoto);
    return files.storeServed(new ByteArrayInputStream(drawn), meta.asJpeg(drawn.length));
  }

  private static byte[] all(InputStream in, long announced) throws CutShort {
    try {
      var sent = in.readNBytes((int) announced + 1);
      if (sent.length != announced) {
        throw new CutShort(announced, sent.length);
      }
      return sent;
    } catch (CutShort cut) {
      throw cut;
    } catch (IOException brokenOff) {
      throw new CutShort(announced, 0);
    }
  }

  private static Problem notAPhoto() {
    return Problem.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "county.file.not-a-photo",
        "这不是能打开的照片，没有保存。请上传 JPG 或 PNG；苹果手机请在“设置-相机-格式”里选“兼容性最佳”后重拍。");
  }
}
