package county.platform.standards;

import county.platform.policy.Amount;
import county.platform.policy.PolicyBook;
import county.platform.policy.Standards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of {@code policy/} that ship with the suite. */
public final class PolicyFiles {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** An amount as {@code policy/standards/<name>.yaml} has it. */
  record SampleAmount(
      String key,
      String kind,
      String area,
      BigDecimal value,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String reference,
      boolean sample) {}

  /** The amounts a service knows of. */
  record StandardsFile(List<Standards.Definition> definitions, List<SampleAmount> amounts) {}

  private record ClauseEntry(
      String id, @Nullable String document, String text, String status, String why) {}

  private record ClauseFile(@Nullable String document, List<ClauseEntry> clauses) {}

  private PolicyFiles() {}

  /** Every clause of {@code policy/clauses/*.yaml}. */
  public static PolicyBook book() {
    var clauses = new ArrayList<PolicyBook.Clause>();
    for (var file : resources("classpath*:policy/clauses/*.yaml")) {
      var read = read(file, ClauseFile.class);
      read.clauses().forEach(entry -> clauses.add(clause(entry, read.document())));
    }
    return PolicyBook.of(clauses);
  }

  /** Definitions and sample amounts of a service; nothing when it has no file. */
  static StandardsFile standards(String service) {
    var file = new ClassPathResource("policy/standards/" + service + ".yaml");
    return file.exists()
        ? read(file, StandardsFile.class)
        : new StandardsFile(List.of(), List.of());
  }

  /**
   * The definitions of a service with its sample amounts, for tests of rules without a database.
   */
  public static Standards sample(String service) {
    return table(service);
  }

  /**
   * A dated table that holds as it stands in {@code policy/standards/<name>.yaml}, because a
   * document sets it and not the bureau (lives of assets, national lists). Each amount is known
   * from its first day on, and says itself whether it is confirmed.
   */
  public static Standards table(String name) {
    var file = standards(name);
    return Standards.of(
        file.definitions(),
        file.amounts().stream().map(amount -> amount(amount, file.definitions())).toList());
  }

  private static Amount amount(SampleAmount sample, List<Standards.Definition> definitions) {
    var definition =
        definitions.stream()
            .filter(known -> known.key().equals(sample.key()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no definition of " + sample.key()));
    return new Amount(
        sample.key(),
        definition.label(),
        sample.value(),
        definition.unit(),
        sample.kind(),
        sample.area(),
        sample.validFrom(),
        Optional.ofNullable(sample.validTo()),
        SampleAmounts.knownSince(sample),
        Optional.empty(),
        sample.reference(),
        sample.sample());
  }

  private static PolicyBook.Clause clause(ClauseEntry entry, @Nullable String document) {
    var title = entry.document() == null ? document : entry.document();
    return new PolicyBook.Clause(
        entry.id(),
        title == null ? "" : title,
        entry.text(),
        PolicyBook.Status.valueOf(entry.status().toUpperCase(Locale.ROOT).replace('-', '_')),
        entry.why());
  }

  private static Resource[] resources(String pattern) {
    try {
      return new PathMatchingResourcePatternResolver().getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(Resource file, Class<T> type) {
    try (var in = file.getInputStream()) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
