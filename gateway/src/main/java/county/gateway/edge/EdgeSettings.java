package county.gateway.edge;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and what a client may ask of the door.
 *
 * @param services the services by the name in their path, {@code /api/<name>/…}
 * @param timeLimit how long an ordinary call may take; uploads and downloads have no limit
 * @param breaker when a failing service is left alone, and for how long
 * @param rates requests a second (and their burst) of one address, one account, one login form;
 *     calls a day of one address to what is open to everybody
 * @param bodies largest request bodies: ordinary and upload
 */
@ConfigurationProperties("county.gateway")
public record EdgeSettings(
    Map<String, Service> services,
    Duration timeLimit,
    Breaker breaker,
    Rates rates,
    Bodies bodies) {

  /**
   * @param label what staff call it
   * @param url where it listens inside
   */
  public record Service(String label, URI url) {}

  /**
   * @param calls how many calls are looked back on; half of them must have failed
   * @param openFor how long the service is then left alone
   */
  public record Breaker(int calls, Duration openFor) {}

  public record Rates(Rate address, Rate account, Rate login, int publicPerDay) {}

  public record Rate(int perSecond, int burst) {}

  public record Bodies(DataSize ordinary, DataSize upload) {}
}
