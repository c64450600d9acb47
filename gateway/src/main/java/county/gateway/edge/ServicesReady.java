package county.gateway.edge;

import county.gateway.edge.EdgeSettings.Service;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up when every service behind the door is ready. Looked up at most once a second, because anybody
 * may ask.
 */
@Component
class ServicesReady implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private final EdgeSettings settings;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private Health last = Health.unknown().build();
  private long asked = System.nanoTime() - FRESH;

  ServicesReady(EdgeSettings settings) {
    this.settings = settings;
  }

  @Override
  public synchronized Health health() {
    if (System.nanoTime() - asked >= FRESH) {
      last = ask();
      asked = System.nanoTime();
    }
    return last;
  }

  private Health ask() {
    var answers =
        settings.services().entrySet().stream()
            .map(entry -> new Asked(entry.getKey(), ready(entry.getValue())))
            .toList();
    var health = Health.up();
    for (var answer : answers) {
      boolean ready = answer.isReady();
      health.withDetail(answer.service(), ready);
      if (!ready) {
        health.down();
      }
    }
    return health.build();
  }

  private CompletableFuture<Boolean> ready(Service service) {
    var request =
        HttpRequest.newBuilder(service.url().resolve("/actuator/health/readiness"))
            .timeout(PATIENCE)
            .build();
    return client
        .sendAsync(request, BodyHandlers.discarding())
        .thenApply(answer -> answer.statusCode() == 200);
  }

  private record Asked(String service, CompletableFuture<Boolean> answer) {

    boolean isReady() {
      try {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException | TimeoutException noAnswer) {
        return false;
      }
    }
  }
}
