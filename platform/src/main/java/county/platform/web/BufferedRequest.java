package county.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** A request whose JSON body is held, so that it can be digested before the controller reads it. */
final class BufferedRequest extends HttpServletRequestWrapper {

  static final int MAX_BYTES = 2 * 1024 * 1024;

  private final byte[] body;

  /**
   * @throws Problem 413 when the body is longer than 2 MiB
   */
  BufferedRequest(HttpServletRequest request) throws IOException {
    super(request);
    this.body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "county.request.too-large", "提交的内容超过 2 MB。");
    }
  }

  /** The held body of this request; empty when none is held. */
  static byte[] bodyOf(ServletRequest request) {
    return switch (request) {
      case BufferedRequest buffered -> buffered.body;
      case ServletRequestWrapper wrapper -> bodyOf(wrapper.getRequest());
      default -> new byte[0];
    };
  }

  @Override
  public ServletInputStream getInputStream() {
    var in = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return in.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        return in.read(target, offset, length);
      }

      @Override
      public boolean isFinished() {
        return in.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("the body is already here");
      }
    };
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }
}
