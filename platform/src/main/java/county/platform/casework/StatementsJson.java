package county.platform.casework;

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

/**
 * Statements as JSON, each with the name of its kind.
 *
 * @param <A> what all statements of a kind of case are
 */
public final class StatementsJson<A> {

  private final Map<String, Class<?>> kinds;
  private final Class<A> type;

  /** Statements of one sealed interface whose leaves are records. */
  public StatementsJson(Class<A> sealed) {
    this(sealed, List.of(sealed));
  }

  /**
   * Statements of several families.
   *
   * @param families sealed interfaces whose leaves are records, no two of one name
   */
  public StatementsJson(Class<A> type, List<Class<? extends A>> families) {
    this.type = type;
    this.kinds =
        families.stream()
            .flatMap(StatementsJson::leaves)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
  }

  private record Written(String kind, JsonNode act, String by, String name, Instant at) {}

  private record Form(List<Written> all, Set<String> workers) {}

  public String write(Statements<A> statements) {
    var all =
        statements.all().stream()
            .map(
                stated ->
                    new Written(
                        stated.act().getClass().getSimpleName(),
                        CaseJson.MAPPER.valueToTree(stated.act()),
                        stated.by(),
                        stated.name(),
                        stated.at()))
            .toList();
    return CaseJson.MAPPER.writeValueAsString(new Form(all, new HashSet<>(statements.workers())));
  }

  public Statements<A> read(String text) {
    var form = CaseJson.MAPPER.readValue(text, Form.class);
    return new Statements<>(form.all().stream().map(this::stated).toList(), form.workers());
  }

  private Stated<A> stated(Written written) {
    var kind = Objects.requireNonNull(kinds.get(written.kind()), written.kind());
    return new Stated<>(
        type.cast(CaseJson.MAPPER.treeToValue(written.act(), kind)),
        written.by(),
        written.name(),
        written.at());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(StatementsJson::leaves)
        : Stream.of(type);
  }
}
