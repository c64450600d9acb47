package county.tasks.light;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.crypto.Sm3;
import county.platform.policy.Amount;
import county.platform.policy.Assessment;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.MissingFact;
import county.platform.policy.Source;
import county.platform.time.BusinessClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The cases of {@code policy/examples/lights.yaml}, which a policy officer can write. PLAN_19_1.
 */
class LightExamplesTest {

  private static final LocalDate ISSUED = LocalDate.of(2021, 9, 16);
  private static final Instant RECORDED = ISSUED.atStartOfDay(BusinessClock.ZONE).toInstant();

  static final Limits LIMITS =
      new Limits(amount("10"), amount("25"), amount("7"), amount("15"), amount("80"));

  @TestFactory
  Stream<DynamicTest> lights() throws IOException {
    try (var in = new ClassPathResource("policy/examples/lights.yaml").getInputStream()) {
      return YAMLMapper.builder().build().readTree(in).valueStream().toList().stream()
          .map(
              example ->
                  DynamicTest.dynamicTest(example.at("/情形").asString(), () -> judges(example)));
    }
  }

  private static void judges(JsonNode example) {
    var judgement = LightRules.judge(facts(example), LIMITS);
    var wanted = example.at("/结论");
    assertThat(judgement.light().name())
        .as(judgement.sentence())
        .isEqualTo(wanted.at("/灯").asString());
    assertThat(judgement.sentence()).isNotBlank();
    if (wanted.has("依据规则")) {
      assertThat(judgement.findings()).extracting(Finding::rule).isEqualTo(texts(wanted, "/依据规则"));
    }
    assertThat(judgement.findings()).allMatch(one -> one.clauses().contains("PLAN_8_8"));
    assertThat(judgement.findings())
        .allMatch(one -> one.clauses().containsAll(texts(wanted, "/依据")));
    if (wanted.has("缺少")) {
      assertThat(judgement.findings().stream().flatMap(one -> one.missing().stream()))
          .extracting(MissingFact::label)
          .containsAll(texts(wanted, "/缺少"));
      assertThat(judgement.findings().stream().flatMap(one -> one.missing().stream()))
          .allMatch(gap -> gap.owedBy().equals(wanted.at("/由谁提供").asString()));
    }
    assertThat(
            Assessment.of("pair", LocalDate.of(2021, 10, 8), judgement.findings(), Sm3::hex)
                .isIntact(Sm3::hex))
        .isTrue();
  }

  private static PairFacts facts(JsonNode example) {
    return new PairFacts(
        "PLAN_8_8",
        "交通局",
        day(example, "/截止").orElseThrow(),
        RECORDED,
        example.at("/节点").valueStream().map(LightExamplesTest::milestone).toList(),
        example.at("/督办单").valueStream().map(LightExamplesTest::order).toList(),
        example.at("/指标").valueStream().map(LightExamplesTest::indicator).toList());
  }

  private static MilestoneFact milestone(JsonNode node) {
    var title = node.at("/名称").asString();
    var keep = number(node, "/不得超过");
    var state = node.at("/状态").asString("");
    return new MilestoneFact(
        title,
        day(node, "/开始").orElseThrow(),
        day(node, "/期限").orElseThrow(),
        node.at("/权重").asInt(1),
        keep.isPresent(),
        number(node, "/完成")
            .map(done -> known("完成数", done))
            .orElseGet(() -> Fact.missing("“" + title + "”完成数", "交通局")),
        keep.or(() -> number(node, "/目标")),
        state.equals("已验收"),
        state.equals("已报完成"),
        day(node, "/应报送"));
  }

  private static OrderFact order(JsonNode node) {
    var level = node.at("/级别").asString();
    return new OrderFact(
        level.equals("红色"),
        level.equals("黄色"),
        node.at("/件数").asInt(),
        day(node, "/应回复").orElseThrow());
  }

  private static IndicatorFact indicator(JsonNode node) {
    var label = node.at("/名称").asString();
    return new IndicatorFact(
        label,
        label,
        number(node, "/值")
            .map(value -> known(label, value))
            .orElseGet(() -> Fact.missing(label, "乡村振兴局")),
        number(node, "/目标").orElseThrow(),
        number(node, "/允许偏差").orElseThrow(),
        !node.at("/越少越好").asBoolean(false),
        "%");
  }

  private static Fact<BigDecimal> known(String label, BigDecimal value) {
    return Fact.known(label, value, new Source("交通局", "", 0), ISSUED, RECORDED);
  }

  private static Amount amount(String value) {
    return new Amount(
        "limit-" + value,
        "界限",
        new BigDecimal(value),
        Amount.Unit.PERCENT,
        "*",
        "150822",
        ISSUED,
        Optional.empty(),
        RECORDED,
        Optional.empty(),
        "建议值",
        true);
  }

  private static Optional<LocalDate> day(JsonNode node, String at) {
    return Optional.of(node.at(at))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .map(LocalDate::parse);
  }

  private static Optional<BigDecimal> number(JsonNode node, String at) {
    return Optional.of(node.at(at)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  private static List<String> texts(JsonNode node, String at) {
    return node.at(at).valueStream().map(JsonNode::asString).toList();
  }
}
