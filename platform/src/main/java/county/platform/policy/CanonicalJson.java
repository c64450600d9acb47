package county.platform.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The form of an assessment that is hashed. Changing it would break every stored hash, so it never
 * changes.
 */
final class CanonicalJson {

  private final StringBuilder out = new StringBuilder(1024);

  private CanonicalJson() {}

  static String of(String subject, LocalDate asOf, List<Finding> findings) {
    var json = new CanonicalJson();
    json.open('{').text("asOf", asOf);
    json.list("findings", findings, CanonicalJson::finding);
    json.text("subject", subject).close('}');
    return json.out.toString();
  }

  private void finding(Finding finding) {
    open('{');
    list("amounts", finding.amounts(), CanonicalJson::amount);
    list("clauses", finding.clauses(), CanonicalJson::string);
    list("facts", finding.facts(), CanonicalJson::fact);
    list("missing", finding.missing(), CanonicalJson::gap);
    text("outcome", finding.outcome());
    text("rule", finding.rule());
    text("ruleLabel", finding.ruleLabel());
    text("sentence", finding.sentence());
    text("version", finding.version());
    close('}');
  }

  private void amount(Amount amount) {
    open('{');
    text("area", amount.area());
    text("key", amount.key());
    text("kind", amount.kind());
    text("knownSince", amount.knownSince());
    text("label", amount.label());
    text("reference", amount.reference());
    text("sample", amount.sample());
    text("unit", amount.unit());
    text("validFrom", amount.validFrom());
    text("validTo", amount.validTo());
    text("value", amount.text());
    close('}');
  }

  private void fact(FactValue fact) {
    open('{');
    text("label", fact.label());
    text("name", fact.name());
    text("observed", fact.observed());
    text("recorded", fact.recorded());
    text(
        "source", fact.source().map(from -> from.agency() + "|" + from.batch() + "|" + from.row()));
    text("value", fact.value());
    close('}');
  }

  private void gap(MissingFact gap) {
    open('{');
    text("fact", gap.fact());
    text("label", gap.label());
    text("owedBy", gap.owedBy());
    close('}');
  }

  private <T> void list(String name, List<T> items, BiConsumer<CanonicalJson, T> writer) {
    name(name).open('[');
    for (var item : items) {
      comma();
      writer.accept(this, item);
    }
    close(']');
  }

  private CanonicalJson text(String name, Object value) {
    name(name);
    switch (value) {
      case Optional<?> wrapped when wrapped.isEmpty() -> out.append("null");
      case Optional<?> wrapped -> string(wrapped.get().toString());
      default -> string(value.toString());
    }
    return this;
  }

  private CanonicalJson name(String name) {
    comma();
    string(name);
    out.append(':');
    return this;
  }

  private void comma() {
    char last = out.charAt(out.length() - 1);
    if (last != '{' && last != '[') {
      out.append(',');
    }
  }

  private CanonicalJson open(char bracket) {
    out.append(bracket);
    return this;
  }

  private void close(char bracket) {
    out.append(bracket);
  }

  private void string(String text) {
    out.append('"');
    text.chars().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c < 0x20) {
      out.append("\\u%04x".formatted(c));
    } else {
      out.append((char) c);
    }
  }
}
