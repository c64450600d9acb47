package county.platform.finding;

import county.platform.policy.Amount;
import county.platform.policy.Assessment;
import county.platform.policy.FactValue;
import county.platform.policy.Finding;
import county.platform.policy.MissingFact;
import county.platform.policy.Outcome;
import county.platform.policy.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an assessment back from its canonical text. */
public final class AssessmentRecord {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AssessmentRecord() {}

  /**
   * @param hash as it was stored; the record does not hold its own
   * @throws IllegalArgumentException when the text is no such record
   */
  public static Assessment read(String record, String hash) {
    try {
      var root = JSON.readTree(record);
      return new Assessment(
          text(root, "subject"),
          LocalDate.parse(text(root, "asOf")),
          each(root, "findings", AssessmentRecord::finding),
          hash);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no readable record of an assessment", e);
    }
  }

  private static Finding finding(JsonNode node) {
    return new Finding(
        text(node, "rule"),
        text(node, "ruleLabel"),
        Integer.parseInt(text(node, "version")),
        Outcome.valueOf(text(node, "outcome")),
        text(node, "sentence"),
        each(node, "clauses", JsonNode::asString),
        each(node, "facts", AssessmentRecord::fact),
        each(node, "amounts", AssessmentRecord::amount),
        each(
            node,
            "missing",
            gap -> new MissingFact(text(gap, "fact"), text(gap, "label"), text(gap, "owedBy"))));
  }

  private static FactValue fact(JsonNode node) {
    return new FactValue(
        text(node, "name"),
        text(node, "label"),
        text(node, "value"),
        optional(node, "source").map(AssessmentRecord::source),
        LocalDate.parse(text(node, "observed")),
        Instant.parse(text(node, "recorded")));
  }

  /** {@code agency|batch|row}; a bar inside the batch's name stays there. */
  private static Source source(String written) {
    int first = written.indexOf('|');
    int last = written.lastIndexOf('|');
    return new Source(
        written.substring(0, first),
        written.substring(first + 1, last),
        Integer.parseInt(written.substring(last + 1)));
  }

  private static Amount amount(JsonNode node) {
    return new Amount(
        text(node, "key"),
        text(node, "label"),
        new BigDecimal(text(node, "value")),
        Amount.Unit.valueOf(text(node, "unit")),
        text(node, "kind"),
        text(node, "area"),
        LocalDate.parse(text(node, "validFrom")),
        optional(node, "validTo").map(LocalDate::parse),
        Instant.parse(text(node, "knownSince")),
        Optional.empty(),
        text(node, "reference"),
        Boolean.parseBoolean(text(node, "sample")));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asString();
  }

  private static Optional<String> optional(JsonNode node, String name) {
    var value = node.required(name);
    return value.isNull() ? Optional.empty() : Optional.of(value.asString());
  }

  private static <T> List<T> each(JsonNode node, String name, Function<JsonNode, T> read) {
    return node.required(name).valueStream().map(read).toList();
  }
}
