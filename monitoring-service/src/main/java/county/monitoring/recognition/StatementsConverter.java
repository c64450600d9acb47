package county.monitoring.recognition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements as JSON, each with the name of its kind. */
@Converter
class StatementsConverter implements AttributeConverter<Statements, String> {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, Class<?>> KINDS =
      leaves(Act.class).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private record Written(String kind, JsonNode act, String by, String name, Instant at) {}

  private record Form(List<Written> all, Set<String> workers) {}

  @Override
  public String convertToDatabaseColumn(Statements statements) {
    var all =
        statements.all().stream()
            .map(
                stated ->
                    new Written(
                        stated.act().getClass().getSimpleName(),
                        JSON.valueToTree(stated.act()),
                        stated.by(),
                        stated.name(),
                        stated.at()))
            .toList();
    return JSON.writeValueAsString(new Form(all, new HashSet<>(statements.workers())));
  }

  @Override
  public Statements convertToEntityAttribute(String text) {
    var form = JSON.readValue(text, Form.class);
    return new Statements(
        form.all().stream()
            .map(
                written ->
                    new Statements.Stated(
                        (Act) JSON.treeToValue(written.act(), kind(written.kind())),
                        written.by(),
                        written.name(),
                        written.at()))
            .toList(),
        form.workers());
  }

  private static Class<?> kind(String name) {
    return Objects.requireNonNull(KINDS.get(name), name);
  }

  private static Stream<Class<?>> leaves(Class<?> sealed) {
    return sealed.isSealed()
        ? Stream.of(sealed.getPermittedSubclasses()).flatMap(StatementsConverter::leaves)
        : Stream.of(sealed);
  }
}
