package county.monitoring.risk;

import county.platform.policy.Amount;
import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.policy.Source;
import county.platform.policy.Standards;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One case of {@code policy/examples}: facts and amounts by their Chinese names. */
record Example(JsonNode written) {

  static final String AREA = "150822101211";
  static final LocalDate DAY = LocalDate.parse("2021-10-31");
  private static final Instant RECORDED = Instant.parse("2021-11-05T02:00:00Z");
  private static final String TOWN = "苏木镇";
  private static final Map<String, String> AMOUNTS =
      Map.of("医疗支出预警线", "medical-burden", "单次住院预警线", "single-stay", "监测范围", "monitoring-line");

  String name() {
    return written.get("情形").asString();
  }

  HouseholdFacts facts() {
    return HouseholdFacts.unknown("h1", kind(), AREA, asOf())
        .whileMonitored(written.at("/事实/已是监测对象").asBoolean(false))
        .with(
            new HouseholdFacts.Medical(money("近12个月合规自付", "医保局"), money("近12个月单次住院最高合规自付", "医保局")))
        .with(new HouseholdFacts.Income(money("家庭纯收入", "苏木镇"), money("理赔收入", "苏木镇")))
        .with(
            new HouseholdFacts.People(
                count("家庭人口"), count("患病人数"), count("残疾人数"), count("劳动力人数"), count("务工人数")))
        .with(
            new HouseholdFacts.Living(
                fact("住房是否不安全", "住建局", JsonNode::asBoolean),
                fact("饮水是否不安全", "水利局", JsonNode::asBoolean),
                fact("突发事件", "苏木镇", JsonNode::asString)))
        .with(
            new HouseholdFacts.School(
                fact("义务教育阶段辍学人数", "教育局", JsonNode::asInt),
                fact("辍学学生", "教育局", JsonNode::asString)))
        .with(new HouseholdFacts.House(fact("住房鉴定等级", "住建局", JsonNode::asString)));
  }

  Standards standards() {
    var definitions =
        AMOUNTS.entrySet().stream()
            .map(
                entry ->
                    new Standards.Definition(
                        entry.getValue(), entry.getKey(), Amount.Unit.YUAN, "乡村振兴局"))
            .toList();
    var amounts =
        written.get("标准").properties().stream()
            .map(entry -> amount(entry.getKey(), entry.getValue().decimalValue()))
            .toList();
    return Standards.of(definitions, amounts);
  }

  Category category() {
    return Category.byLabel(written.at("/认定/类别").asString()).orElseThrow();
  }

  Set<Risk> risks() {
    return written
        .at("/认定/风险")
        .valueStream()
        .map(label -> byLabel(label.asString()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The same household when its risk is said to be gone: facts by the labels they have in findings.
   */
  EliminationFacts elimination() {
    var unknown = EliminationFacts.Snapshot.NOT_TAKEN;
    return new EliminationFacts(
        facts(),
        new EliminationFacts.Standing(
            fact("识别日期", TOWN, node -> LocalDate.parse(node.asString())),
            fact("识别的风险", TOWN, Example::labels),
            fact("已落实的帮扶措施", TOWN, Example::labels),
            count("未办结的线索")),
        new EliminationFacts.Snapshot(
            fact(unknown.method().label(), TOWN, Example::method),
            fact(unknown.risksLeft().label(), TOWN, Example::labels),
            money(unknown.net().label(), TOWN),
            count(unknown.persons().label()),
            money(unknown.lowestPerCapita().label(), TOWN),
            money(unknown.outOfPocket().label(), TOWN),
            answer(unknown.spendingLeft()),
            answer(unknown.houseDamaged()),
            answer(unknown.waterDamaged()),
            answer(unknown.dropout()),
            answer(unknown.uninsured())));
  }

  private Fact<Boolean> answer(Fact<Boolean> unknown) {
    return fact(unknown.label(), TOWN, JsonNode::asBoolean);
  }

  private static String labels(JsonNode node) {
    return Labels.of(node.valueStream().map(JsonNode::asString).toList(), label -> label);
  }

  private static EliminationMethod method(JsonNode node) {
    return Arrays.stream(EliminationMethod.values())
        .filter(method -> method.label().equals(node.asString()))
        .findFirst()
        .orElseThrow();
  }

  List<String> texts(String pointer) {
    return written.at(pointer).valueStream().map(JsonNode::asString).toList();
  }

  Optional<String> text(String pointer) {
    var node = written.at(pointer);
    return node.isMissingNode() ? Optional.empty() : Optional.of(node.asString());
  }

  private HouseholdKind kind() {
    var label = written.at("/事实/户类型").asString();
    return Arrays.stream(HouseholdKind.values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private LocalDate asOf() {
    return LocalDate.parse(written.at("/事实/截止").asString());
  }

  private Fact<Money> money(String label, String owedBy) {
    return fact(label, owedBy, node -> Money.yuan(node.decimalValue()));
  }

  private Fact<Integer> count(String label) {
    return fact(label, "苏木镇", JsonNode::asInt);
  }

  private <T> Fact<T> fact(String label, String owedBy, Function<JsonNode, T> read) {
    var node = written.at("/事实/" + label);
    return node.isMissingNode()
        ? Fact.missing(label, owedBy)
        : Fact.known(label, read.apply(node), new Source(owedBy, "例", 1), asOf(), RECORDED);
  }

  private static Risk byLabel(String label) {
    return Arrays.stream(Risk.values())
        .filter(risk -> risk.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Amount amount(String label, BigDecimal yuan) {
    return new Amount(
        AMOUNTS.get(label),
        label,
        yuan,
        Amount.Unit.YUAN,
        Standards.ANY_KIND,
        "150822",
        LocalDate.parse("2021-01-01"),
        Optional.empty(),
        Instant.parse("2021-01-01T00:00:00Z"),
        Optional.empty(),
        "例",
        true);
  }
}
