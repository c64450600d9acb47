package county.gateway;

import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test through the door. Behind it stand: monitoring and tasks, which answer; assistance, which
 * answers too but whose breaker tests may open; assets, which is down.
 */
@CountyTest
public abstract class DoorTest {

  protected static final Upstream MONITORING = new Upstream();
  protected static final Upstream TASKS = new Upstream();
  protected static final Upstream ASSISTANCE = new Upstream();

  static {
    TestStack.set("COUNTY_MONITORING_URL", MONITORING.url());
    TestStack.set("COUNTY_TASKS_URL", TASKS.url());
    TestStack.set("COUNTY_ASSISTANCE_URL", ASSISTANCE.url());
    TestStack.set("COUNTY_ASSETS_URL", "http://localhost:" + closedPort());
    TestStack.set("county.gateway.time-limit", "2s");
    TestStack.set("county.gateway.rates.login.burst", "1000");
    TestStack.set("county.gateway.metrics-port", "0");
  }

  @LocalServerPort protected int port;

  protected Desk desk() {
    return new Desk(port);
  }

  private static int closedPort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }
}
