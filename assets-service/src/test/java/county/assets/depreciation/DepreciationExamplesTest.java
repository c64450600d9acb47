package county.assets.depreciation;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.MissingFact;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Source;
import county.platform.policy.Standards;
import county.platform.standards.PolicyFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Runs the cases that policy officers write: plans to the fen, and what the rules find. PLAN_4_3
 */
class DepreciationExamplesTest {

  private static final Standards TABLE = PolicyFiles.table("depreciation");

  @TestFactory
  Stream<DynamicTest> plans() {
    return examples("depreciation")
        .map(example -> DynamicTest.dynamicTest(name(example), () -> books(example)));
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return examples("depreciation-rules")
        .map(example -> DynamicTest.dynamicTest(name(example), () -> finds(example)));
  }

  private static void books(JsonNode example) {
    var plan = StraightLine.plan(terms(example));
    example
        .path("月折旧")
        .forEachEntry(
            (month, amount) ->
                assertThat(StraightLine.in(plan, YearMonth.parse(month)))
                    .as(month)
                    .isEqualTo(money(amount)));
    example
        .path("累计")
        .forEachEntry(
            (month, amount) ->
                assertThat(StraightLine.accumulated(plan, YearMonth.parse(month)))
                    .as("累计 " + month)
                    .isEqualTo(money(amount)));
  }

  private static Terms terms(JsonNode example) {
    var asset = example.get("资产");
    return new Terms(
        Regime.valueOf(asset.get("制度").asString()),
        day(asset.get("投入使用")),
        money(asset.get("原始成本")),
        asset.get("年限").asInt() * 12,
        asset.get("残值率").decimalValue(),
        example
            .path("追加")
            .valueStream()
            .map(
                each ->
                    new Terms.Addition(
                        day(each.get("日期")), money(each.get("金额")), each.path("延长月数").asInt(0)))
            .toList(),
        Optional.of(asset.path("减少"))
            .filter(node -> !node.isMissingNode())
            .map(DepreciationExamplesTest::day),
        example
            .path("暂停")
            .valueStream()
            .map(
                each ->
                    new Terms.Pause(
                        YearMonth.parse(each.get("起").asString()),
                        each.has("止")
                            ? YearMonth.parse(each.get("止").asString())
                            : Terms.Pause.FOREVER))
            .toList());
  }

  private static void finds(JsonNode example) {
    var found =
        WearRules.assess(facts(example.get("资产")), TABLE).stream()
            .collect(Collectors.toMap(Finding::rule, Function.identity()));
    example
        .get("结论")
        .forEachEntry(
            (rule, outcome) ->
                assertThat(found.get(rule).outcome())
                    .as(rule)
                    .isEqualTo(Outcome.valueOf(outcome.asString())));
    example
        .path("说明")
        .forEachEntry(
            (rule, said) -> assertThat(found.get(rule).sentence()).isEqualTo(said.asString()));
    if (example.has("缺少")) {
      assertThat(
              found.values().stream()
                  .flatMap(finding -> finding.missing().stream())
                  .map(MissingFact::label))
          .containsExactlyElementsOf(
              example.get("缺少").valueStream().map(JsonNode::asString).toList());
    }
    assertThat(found.values())
        .allSatisfy(finding -> assertThat(finding.clauses()).contains("PLAN_4_3"));
  }

  private static WearFacts facts(JsonNode asset) {
    var code = asset.get("类别").asString();
    var never = List.of("equity", "household", "land").contains(code);
    return new WearFacts(
        code,
        known("资产类别", code),
        never ? Optional.of("不计提折旧") : Optional.empty(),
        Regime.valueOf(asset.get("制度").asString()),
        known("原始成本", new Money(12_000_000)),
        fact("投入使用日期", asset, "投入使用", DepreciationExamplesTest::day),
        fact("折旧年限", asset, "年限", JsonNode::decimalValue),
        fact("残值率", asset, "残值率", JsonNode::decimalValue),
        day(asset.has("截止") ? asset.get("截止") : null));
  }

  private static <T> Fact<T> fact(
      String label, JsonNode asset, String name, Function<JsonNode, T> read) {
    return asset.has(name)
        ? known(label, read.apply(asset.get(name)))
        : Fact.missing(label, "登记主体");
  }

  private static <T> Fact<T> known(String label, T value) {
    return Fact.known(
        label, value, new Source("登记主体", "例", 1), LocalDate.of(2021, 10, 8), Instant.EPOCH);
  }

  private static LocalDate day(JsonNode node) {
    return node == null ? LocalDate.of(2021, 10, 8) : LocalDate.parse(node.asString());
  }

  private static Money money(JsonNode node) {
    return Money.yuan(new BigDecimal(node.asString()));
  }

  private static String name(JsonNode example) {
    return example.get("情形").asString();
  }

  private static Stream<JsonNode> examples(String file) {
    try (var in = new ClassPathResource("policy/examples/" + file + ".yaml").getInputStream()) {
      return YAMLMapper.builder().build().readTree(in).valueStream().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
