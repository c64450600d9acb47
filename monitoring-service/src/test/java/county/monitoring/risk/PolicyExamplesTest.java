package county.monitoring.risk;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.crypto.Sm3;
import county.platform.policy.Assessment;
import county.platform.policy.Finding;
import county.platform.policy.MissingFact;
import county.platform.policy.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs the cases that policy officers write, and derives each finding again from its record. */
class PolicyExamplesTest {

  @TestFactory
  Stream<DynamicTest> warnings() {
    return Stream.of(
            "medical-burden",
            "single-stay",
            "income-within-line",
            "deducted-income",
            "school-dropout",
            "unsafe-house")
        .flatMap(
            rule ->
                examples(rule)
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                name(rule, example), () -> warns(rule, example))));
  }

  @TestFactory
  Stream<DynamicTest> recognitions() {
    return examples("recognition")
        .map(
            example ->
                DynamicTest.dynamicTest(
                    name("recognition", example),
                    () ->
                        checks(
                            example,
                            RecognitionChecks.check(
                                example.category(),
                                example.risks(),
                                example.facts(),
                                example.standards()))));
  }

  @TestFactory
  Stream<DynamicTest> eliminations() {
    return examples("elimination")
        .map(
            example ->
                DynamicTest.dynamicTest(
                    name("elimination", example),
                    () ->
                        checks(
                            example,
                            EliminationChecks.check(example.elimination(), example.standards()))));
  }

  private static void warns(String rule, Example example) {
    var findings = RiskRules.assess(example.facts(), example.standards());
    var finding =
        findings.stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();

    assertThat(finding.outcome().name()).isEqualTo(example.text("/结论/结果").orElseThrow());
    example.text("/结论/说明").ifPresent(said -> assertThat(finding.sentence()).isEqualTo(said));
    assertThat(finding.clauses()).containsAll(example.texts("/结论/依据"));
    assertThat(finding.missing().stream().map(MissingFact::label))
        .isEqualTo(example.texts("/结论/缺少"));
    example
        .text("/结论/由谁提供")
        .ifPresent(
            owed -> assertThat(finding.missing()).allMatch(gap -> gap.owedBy().equals(owed)));
    isDerivedAgain(findings);
  }

  private static void checks(Example example, List<Finding> findings) {
    example
        .written()
        .get("核对")
        .properties()
        .forEach(
            wanted ->
                assertThat(
                        findings.stream()
                            .filter(finding -> finding.rule().equals(wanted.getKey()))
                            .map(Finding::outcome))
                    .as(wanted.getKey())
                    .containsExactly(Outcome.valueOf(wanted.getValue().asString())));
    isDerivedAgain(findings);
  }

  private static void isDerivedAgain(List<Finding> findings) {
    var stored = Assessment.of("h1", Example.DAY, findings, Sm3::hex);
    assertThat(RiskRules.BOOK.difference(stored, Sm3::hex)).isEmpty();
  }

  private static Stream<Example> examples(String file) {
    try (var in = new ClassPathResource("policy/examples/" + file + ".yaml").getInputStream()) {
      return YAMLMapper.builder()
          .build()
          .readTree(in)
          .valueStream()
          .map(Example::new)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(String rule, Example example) {
    return rule + ": " + example.name();
  }
}
