package county.assistance.programme;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.crypto.Sm3;
import county.platform.finding.AssessmentRecord;
import county.platform.policy.Amount;
import county.platform.policy.Assessment;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.MissingFact;
import county.platform.policy.Money;
import county.platform.policy.Source;
import county.platform.policy.Standards;
import county.platform.standards.PolicyFiles;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs the cases that policy officers write, and derives each finding again from its record. */
class PolicyExamplesTest {

  private static final String AREA = "150822101211";
  private static final Instant RECORDED = Instant.parse("2021-10-20T02:00:00Z");
  private static final Map<String, String> AMOUNTS =
      Map.of(
          "低保月标准", "dibao-line",
          "限额倍数", "relief-ceiling",
          "苏木镇限额倍数", "relief-town-limit",
          "不重复月数", "relief-repeat-months",
          "收入上限", "relief-income-line");

  @TestFactory
  Stream<DynamicTest> temporaryRelief_PLAN_10_12_PLAN_11_17_PLAN_13_15() {
    return examples()
        .map(one -> DynamicTest.dynamicTest(one.get("情形").asString(), () -> judges(one)));
  }

  @Test
  void everySampleAmountSaysThatNoDocumentSetsIt() {
    var standards = PolicyFiles.sample("assistance");
    assertThat(AMOUNTS.values())
        .allSatisfy(
            key ->
                assertThat(standards.amount(key, "*", AREA, LocalDate.parse("2021-10-20")))
                    .isInstanceOfSatisfying(
                        Amount.class,
                        amount -> {
                          assertThat(amount.sample()).isTrue();
                          assertThat(amount.reference()).startsWith("示例");
                        }));
  }

  private static void judges(JsonNode written) {
    var findings = ReliefRules.assess(facts(written), standards(written));

    for (var wanted : written.get("结论").properties()) {
      assertThat(found(findings, wanted.getKey()).outcome().name())
          .as(wanted.getKey() + "：" + found(findings, wanted.getKey()).sentence())
          .isEqualTo(wanted.getValue().asString());
    }
    for (var rule : written.path("缺少").properties()) {
      assertThat(
              found(findings, rule.getKey()).missing().stream()
                  .collect(Collectors.toMap(MissingFact::label, MissingFact::owedBy)))
          .as(rule.getKey())
          .isEqualTo(
              rule.getValue().properties().stream()
                  .collect(
                      Collectors.toMap(
                          entry -> label(entry.getKey()), entry -> entry.getValue().asString())));
    }
    assertThat(ReliefRules.level(findings).label()).isEqualTo(written.get("层级").asString());
    assertThat(findings.stream().filter(ReliefRules::speaksAgainst).map(Finding::rule).toList())
        .isEqualTo(texts(written.get("不利")));
    assertThat(findings.stream().flatMap(one -> one.clauses().stream()).toList())
        .containsAll(texts(written.path("依据")));
    isDerivedAgainFromItsRecord(findings);
  }

  private static void isDerivedAgainFromItsRecord(List<Finding> findings) {
    var assessment = Assessment.of("c1", LocalDate.parse("2021-10-20"), findings, Sm3::hex);
    var read = AssessmentRecord.read(assessment.canonical(), assessment.hash());
    assertThat(ReliefRules.BOOK.difference(read, Sm3::hex)).isEmpty();
  }

  private static Finding found(List<Finding> findings, String rule) {
    return findings.stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static ReliefFacts facts(JsonNode written) {
    var asOf = LocalDate.parse(written.at("/事实/截止").asString());
    var path =
        Arrays.stream(Path.values())
            .filter(one -> one.label().equals(written.at("/事实/程序").asString()))
            .findFirst()
            .orElseThrow();
    var none = ReliefFacts.unknown("c1", AREA, asOf, path);
    return none.with(
            new ReliefFacts.Need(
                fact(written, none.need().hardship(), node -> hardship(node.asString())),
                fact(written, none.need().urgent(), JsonNode::asBoolean),
                fact(written, none.need().stillInNeed(), JsonNode::asBoolean)))
        .with(
            new ReliefFacts.Means(
                fact(written, none.means().persons(), JsonNode::asInt),
                fact(written, none.means().income(), PolicyExamplesTest::money),
                fact(written, none.means().spending(), PolicyExamplesTest::money),
                fact(written, none.means().propertyFits(), JsonNode::asBoolean)))
        .with(
            new ReliefFacts.Earlier(
                fact(
                    written,
                    none.earlier().sameEvent(),
                    node -> new Grants(texts(node).stream().map(LocalDate::parse).toList())),
                fact(
                    written,
                    none.earlier().benefits(),
                    node ->
                        texts(node).isEmpty()
                            ? new Benefits(List.of())
                            : Benefits.parse(String.join("、", texts(node))))))
        .withAmount(fact(written, none.amount(), PolicyExamplesTest::money));
  }

  private static <T> Fact<T> fact(JsonNode written, Fact<T> none, Function<JsonNode, T> read) {
    var node = written.at("/事实/" + none.label());
    return node.isMissingNode()
        ? none
        : Fact.known(
            none.label(),
            read.apply(node),
            new Source("例", "例", 1),
            LocalDate.parse("2021-10-20"),
            RECORDED);
  }

  private static Hardship hardship(String label) {
    return Arrays.stream(Hardship.values())
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Money money(JsonNode yuan) {
    return Money.yuan(yuan.decimalValue());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** In the examples amounts have short names. */
  private static String label(String written) {
    var key = AMOUNTS.get(written);
    return key == null ? written : PolicyFiles.sample("assistance").definition(key).label();
  }

  private static Standards standards(JsonNode written) {
    var sample = PolicyFiles.sample("assistance");
    return Standards.of(
        AMOUNTS.values().stream().map(sample::definition).toList(),
        written.get("标准").properties().stream()
            .map(
                entry -> {
                  var definition = sample.definition(AMOUNTS.get(entry.getKey()));
                  return new Amount(
                      definition.key(),
                      definition.label(),
                      entry.getValue().decimalValue(),
                      definition.unit(),
                      Standards.ANY_KIND,
                      "150822",
                      LocalDate.parse("2021-01-01"),
                      Optional.empty(),
                      RECORDED,
                      Optional.empty(),
                      "例",
                      true);
                })
            .toList());
  }

  private static Stream<JsonNode> examples() {
    try (var in = new ClassPathResource("policy/examples/temporary-relief.yaml").getInputStream()) {
      return YAMLMapper.builder().build().readTree(in).valueStream().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
