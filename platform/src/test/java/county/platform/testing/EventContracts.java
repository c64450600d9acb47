package county.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import county.platform.event.EventType;
import county.platform.event.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file per event type in {@code contracts/events} binds both sides: what is produced must fit
 * its schema strictly; a consumer must read its example, also with members it has never heard of.
 */
public final class EventContracts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** 18 or 15 digits of an identity number, 11 of a mobile phone, 16 to 19 of a bank account. */
  private static final Pattern CLEAR_IDENTITY =
      Pattern.compile(
          "(?<![0-9A-Za-z+/=-])(\\d{17}[0-9Xx]|1[3-9]\\d{9}|\\d{15}|62\\d{14,17})(?![0-9A-Za-z+/=-])");

  private final String type;
  private final JsonNode file;

  private EventContracts(String type) {
    this.type = type;
    this.file = read(type);
  }

  /** The contract of a type, {@code monitoring.clue-overdue.v1}. */
  public static EventContracts of(String type) {
    return new EventContracts(type);
  }

  /** Types of all contracts whose producer is this service. */
  public static Stream<String> typesOf(String service) {
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:contracts/events/" + service + ".*.json");
      return Stream.of(files)
          .map(file -> Objects.requireNonNull(file.getFilename()).replaceFirst("\\.json$", ""))
          .sorted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types that the records nested in a sealed interface publish. */
  public static Stream<String> typesOf(Class<? extends Published> events) {
    return Stream.of(events.getPermittedSubclasses())
        .map(event -> event.getAnnotation(EventType.class).value())
        .sorted();
  }

  /** Producer side: the body fits the schema, names nothing more, and holds no clear identity. */
  public void isKeptBy(Published event, JsonMapper json) {
    assertThat(event.getClass().getAnnotation(EventType.class).value())
        .isIn(type, type.replaceFirst("^[a-z]+", "{service}"));
    var body = json.writeValueAsString(event);
    assertFits(body);
    assertNoClearIdentity(body);
  }

  /** The example fits the schema it stands beside, and the schema is strict. */
  public void isSound() {
    assertThat(file.path("type").asString()).isEqualTo(type);
    assertThat(file.path("schema").path("additionalProperties").isBoolean())
        .as("%s refuses what it does not name", type)
        .isTrue();
    assertFits(file.path("example").toString());
    assertNoClearIdentity(file.path("example").toString());
  }

  /**
   * Consumer side: the example with members from the future, read by the narrow record; every
   * component is there.
   */
  public <T extends Record> T readBy(Class<T> narrow, JsonMapper json) {
    var example = (ObjectNode) file.path("example").deepCopy();
    example.put("memberOfTheFuture", "ignored");
    var value = json.readValue(example.toString(), narrow);
    for (var component : narrow.getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        assertThat(component.getAccessor().invoke(value))
            .as("%s.%s in %s", narrow.getSimpleName(), component.getName(), type)
            .isNotNull()
            .isNotEqualTo(Optional.empty());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return value;
  }

  /** The example as JSON. */
  public String example() {
    return file.path("example").toString();
  }

  private void assertFits(String body) {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(file.path("schema").toString());
    assertThat(
            schema.validate(
                body,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .as("%s against its schema: %s", type, body)
        .isEmpty();
  }

  private void assertNoClearIdentity(String body) {
    assertThat(
            CLEAR_IDENTITY.matcher(body.replaceAll("\"(no|householdNo)\":\"[^\"]*\"", "")).find())
        .as("%s carries a clear identity number, phone or account: %s", type, body)
        .isFalse();
  }

  private static JsonNode read(String type) {
    try (var in = EventContracts.class.getResourceAsStream("/contracts/events/" + type + ".json")) {
      return JSON.readTree(Objects.requireNonNull(in, () -> "no contract of " + type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
