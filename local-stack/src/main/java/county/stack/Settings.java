package county.stack;

import java.util.Map;
import java.util.TreeMap;

/**
 * The environment of each process: the same setting names as docker-compose.yml and the services'
 * application.yaml.
 */
final class Settings {
  /** Where Debian's fonts-wqy-microhei puts it. */
  private static final String FONT = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";

  private Settings() {}

  /** All COUNTY_* settings one process needs, with values for this stack. */
  static Map<String, String> of(Service service, Ports ports, Secrets secrets) {
    var settings = new TreeMap<String, String>();
    settings.put("SPRING_PROFILES_ACTIVE", "demo");
    settings.put("COUNTY_PORT", String.valueOf(ports.of(service)));
    settings.put(
        "COUNTY_DB_URL",
        "jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.shortName());
    settings.put("COUNTY_DB_OWNER_PASSWORD", secrets.owner());
    settings.put("COUNTY_DB_APP_PASSWORD", secrets.application());
    settings.put("COUNTY_DB_POOL", service == Service.MONITORING ? "16" : "10");
    settings.put("COUNTY_KAFKA", "localhost:" + ports.kafka());
    settings.put("COUNTY_KEYS", secrets.keyRing());
    if (service == Service.MONITORING) {
      settings.put("COUNTY_FONT", System.getenv().getOrDefault("COUNTY_FONT", FONT));
    }
    if (service == Service.GATEWAY) {
      settings.put("COUNTY_METRICS_PORT", "false");
      settings.put("COUNTY_FIRST_ADMINISTRATORS", "");
      for (var other : Service.values()) {
        if (other != Service.GATEWAY) {
          settings.put("COUNTY_" + other.name() + "_URL", url(ports, other));
        }
      }
    } else {
      settings.put("COUNTY_JWKS_URL", url(ports, Service.GATEWAY) + "/.well-known/jwks.json");
    }
    return settings;
  }

  private static String url(Ports ports, Service service) {
    return "http://localhost:" + ports.of(service);
  }
}
