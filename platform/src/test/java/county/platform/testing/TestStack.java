package county.platform.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * PostgreSQL 18 and a Kafka broker, once per JVM, handed to every context as the COUNTY_* settings
 * it also gets in production. When the last test has run, contexts end before the broker does:
 * their consumers would wait half a minute for it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TestStack
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeforeAllCallback {

  /** A demo key ring: one key of 32 bytes. */
  public static final String KEYS =
      "demo1:"
          + Base64.getEncoder()
              .encodeToString(
                  "county-tests-key-of-32-bytes-abc".getBytes(StandardCharsets.US_ASCII));

  private static final Deque<ConfigurableApplicationContext> CONTEXTS = new ArrayDeque<>();
  private static final CompletableFuture<Databases> DATABASES =
      CompletableFuture.supplyAsync(Databases::new);
  private static final CompletableFuture<EmbeddedKafkaKraftBroker> KAFKA =
      CompletableFuture.supplyAsync(TestStack::startKafka);
  private static final Map<String, Object> MORE = new ConcurrentHashMap<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var service = environment.getRequiredProperty("county.service");
    var settings = new HashMap<String, Object>();
    settings.put("COUNTY_PORT", "0");
    settings.put("COUNTY_DB_URL", DATABASES.join().url(service));
    settings.put("COUNTY_DB_OWNER_PASSWORD", Databases.OWNER_PASSWORD);
    settings.put("COUNTY_DB_APP_PASSWORD", Databases.APP_PASSWORD);
    settings.put("COUNTY_DB_POOL", "6");
    settings.put("COUNTY_KAFKA", kafka());
    settings.put("COUNTY_KEYS", KEYS);
    settings.put("COUNTY_JWKS_URL", Tokens.jwksUrl());
    settings.putAll(MORE);
    environment.getPropertySources().addFirst(new MapPropertySource("test-stack", settings));
    CONTEXTS.push(context);
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(TestStack.class, key -> (AutoCloseable) TestStack::close);
  }

  /** Another setting for all contexts that start from now on. */
  public static void set(String name, String value) {
    MORE.put(name, value);
  }

  /** Bootstrap servers of the shared broker. */
  public static String kafka() {
    return KAFKA.join().getBrokersAsString();
  }

  /**
   * A bare connection past the application, as {@code <svc>_owner}, {@code <svc>_app} or {@code
   * postgres}.
   */
  public static Connection connect(String database, String role) throws SQLException {
    return DATABASES.join().connect(database, role);
  }

  private static EmbeddedKafkaKraftBroker startKafka() {
    var broker = new EmbeddedKafkaKraftBroker(1, 2);
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.brokerProperty("auto.create.topics.enable", "true");
    broker.afterPropertiesSet();
    return broker;
  }

  private static void close() throws Exception {
    while (!CONTEXTS.isEmpty()) {
      CONTEXTS.pop().close();
    }
    KAFKA.join().destroy();
    DATABASES.join().close();
  }
}
