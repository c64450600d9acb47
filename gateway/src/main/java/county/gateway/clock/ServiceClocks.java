package county.gateway.clock;

import county.gateway.edge.EdgeSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks every service where it stands in business time. */
@Component
class ServiceClocks {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final EdgeSettings settings;
  private final JsonMapper json;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  ServiceClocks(EdgeSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /**
   * Where a service stands.
   *
   * @param sweptTo last day it has lived through; absent when it did not answer
   * @param caughtUp whether it has lived through every day up to the date asked about
   */
  record ServiceClock(
      String service, String label, Optional<LocalDate> sweptTo, boolean caughtUp) {}

  private record State(LocalDate date, LocalDate sweptTo) {}

  /**
   * @param token of whoever asks
   * @param target the date to have been lived through
   */
  List<ServiceClock> read(String token, LocalDate target) {
    var asked =
        settings.services().entrySet().stream()
            .map(entry -> ask(entry.getKey(), entry.getValue(), token, target))
            .toList();
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<ServiceClock> ask(
      String name, EdgeSettings.Service service, String token, LocalDate target) {
    var request =
        HttpRequest.newBuilder(address(name, service))
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE)
            .build();
    return client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .thenApply(answer -> clock(name, service, state(answer), target))
        .exceptionally(silent -> clock(name, service, Optional.empty(), target));
  }

  private static URI address(String name, EdgeSettings.Service service) {
    return service.url().resolve("/api/" + name + "/v1/business-date");
  }

  private Optional<State> state(HttpResponse<byte[]> answer) {
    return answer.statusCode() == 200
        ? Optional.of(json.readValue(answer.body(), State.class))
        : Optional.empty();
  }

  private static ServiceClock clock(
      String name, EdgeSettings.Service service, Optional<State> state, LocalDate target) {
    boolean caughtUp =
        state
            .filter(known -> !known.date().isBefore(target) && !known.sweptTo().isBefore(target))
            .isPresent();
    return new ServiceClock(name, service.label(), state.map(State::sweptTo), caughtUp);
  }
}
