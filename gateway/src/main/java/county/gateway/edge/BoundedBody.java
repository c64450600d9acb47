package county.gateway.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body ends in an error when it grows beyond its limit or the client stops sending.
 * The error is kept, so that a failed call is laid at the right door: {@link #failure()}.
 */
final class BoundedBody extends HttpServletRequestWrapper {

  private static final String ATTRIBUTE = BoundedBody.class.getName();

  private final long limit;
  private @Nullable ServletInputStream counted;
  private volatile @Nullable IOException failure;

  BoundedBody(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
    request.setAttribute(ATTRIBUTE, this);
  }

  /** What went wrong on the client's side of this request; null while nothing has. */
  static @Nullable IOException failureOf(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof BoundedBody body ? body.failure : null;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    var stream = counted;
    if (stream == null) {
      stream = new Counted(super.getInputStream());
      counted = stream;
    }
    return stream;
  }

  /** The client announced or sent more than the route allows. */
  static final class TooLarge extends IOException {
    TooLarge(long limit) {
      super("more than " + limit + " bytes");
    }
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream source;
    private long count;

    Counted(ServletInputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = source.read(buffer, offset, length);
        count += Math.max(read, 0);
        if (count > limit) {
          throw new TooLarge(limit);
        }
        return read;
      } catch (IOException broken) {
        failure = broken;
        throw broken;
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
