package county.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A service behind the door that notes what reaches it. What it does follows from the last part of
 * the path.
 */
public final class Upstream {

  /**
   * A request as it arrived.
   *
   * @param size bytes of its body; -1 when the body broke off
   */
  public record Arrived(String method, String path, Headers headers, long size) {

    public String header(String name) {
      return headers.containsKey(name) ? headers.getFirst(name) : "";
    }
  }

  public static final long EXPORTED = 8L << 20;

  private final HttpServer server;
  private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
  private final CountDownLatch released = new CountDownLatch(1);

  Upstream() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The next request that arrived, waited for. */
  public Arrived next() throws InterruptedException {
    var next = arrived.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing arrived");
    }
    return next;
  }

  public void forget() {
    arrived.clear();
  }

  public int count() {
    return arrived.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getRawPath();
    long size = read(exchange);
    if (!path.startsWith("/actuator")) {
      arrived.add(
          new Arrived(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              size));
    }
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "export" -> export(exchange);
      case "torn" -> torn(exchange);
      case "torn-in-chunks" -> tornInChunks(exchange);
      case "silent" -> waitForever();
      case "hangup" -> exchange.close();
      case "created" -> created(exchange);
      default -> answer(exchange, 200, "{\"size\":" + size + "}");
    }
    exchange.close();
  }

  private static long read(HttpExchange exchange) {
    try (var body = exchange.getRequestBody()) {
      var buffer = new byte[1 << 16];
      long size = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
      }
      return size;
    } catch (IOException broken) {
      return -1;
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("ETag", "\"7\"");
    exchange.getResponseHeaders().set("Set-Cookie", "inside=1");
    exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void created(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", url() + "/api/monitoring/v1/things/1?a=b");
    answer(exchange, 201, "{\"id\":\"1\"}");
  }

  private static void export(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/csv");
    exchange.sendResponseHeaders(200, 0);
    var part = new byte[1 << 16];
    for (long sent = 0; sent < EXPORTED; sent += part.length) {
      exchange.getResponseBody().write(part);
    }
  }

  /** An answer of announced length that ends before it. */
  private static void torn(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1 << 20);
    exchange.getResponseBody().write(new byte[1 << 16]);
    exchange.getResponseBody().flush();
  }

  /** A chunked answer without its last chunk: the server hangs up on a handler that fails. */
  private static void tornInChunks(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(new byte[1 << 16]);
    exchange.getResponseBody().flush();
    throw new IOException("torn");
  }

  private void waitForever() {
    try {
      released.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
