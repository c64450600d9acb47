package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;
import java.time.LocalDate;

/**
 * What is known about one household on one day. Each fact is known with its source and times, or
 * missing with the name of the agency that owes it; a missing fact is never zero and never false.
 *
 * @param subject id of the household
 * @param monitored whether it is a monitored household already
 * @param area 12-digit code of its village
 * @param asOf the day rules look at; periods end on it
 */
public record HouseholdFacts(
    String subject,
    HouseholdKind kind,
    boolean monitored,
    String area,
    LocalDate asOf,
    Medical medical,
    Income income,
    People people,
    Living living,
    School school,
    House house) {

  private static final String TOWN = "苏木镇";
  private static final String MEDICAL_BUREAU = "医保局";

  /**
   * @param outOfPocket12m 合规自付 of all members, settled in the 12 months up to {@code asOf}
   * @param largestStay the largest 合规自付 of one inpatient stay in the same period
   */
  public record Medical(Fact<Money> outOfPocket12m, Fact<Money> largestStay) {
    public static final Medical UNKNOWN =
        new Medical(
            Fact.missing("近12个月合规自付", MEDICAL_BUREAU),
            Fact.missing("近12个月单次住院最高合规自付", MEDICAL_BUREAU));
  }

  /**
   * @param net 纯收入 of the newest known year: wage, business, property and transfer income less
   *     business cost
   * @param claims 理赔收入, outside net income
   */
  public record Income(Fact<Money> net, Fact<Money> claims) {
    public static final Income UNKNOWN =
        new Income(Fact.missing("家庭纯收入", TOWN), Fact.missing("理赔收入", TOWN));
  }

  /**
   * @param persons at least 1
   * @param ill members with a serious or chronic disease
   * @param labourers members able to work (普通、技能 or 弱劳动力)
   * @param working members at work away from home
   */
  public record People(
      Fact<Integer> persons,
      Fact<Integer> ill,
      Fact<Integer> disabled,
      Fact<Integer> labourers,
      Fact<Integer> working) {
    public static final People UNKNOWN =
        new People(
            Fact.missing("家庭人口", TOWN),
            Fact.missing("患病人数", TOWN),
            Fact.missing("残疾人数", TOWN),
            Fact.missing("劳动力人数", TOWN),
            Fact.missing("务工人数", TOWN));

    public People {
      if (persons instanceof Fact.Known<Integer> known && known.value() < 1) {
        throw new IllegalArgumentException("a household has at least one person");
      }
    }
  }

  /**
   * @param unsafeHouse C or D grade, or no house
   * @param suddenEvent what happened suddenly, when a document shows it (类别03)
   */
  public record Living(
      Fact<Boolean> unsafeHouse, Fact<Boolean> unsafeWater, Fact<String> suddenEvent) {
    public static final Living UNKNOWN =
        new Living(
            Fact.missing("住房是否不安全", "住建局"),
            Fact.missing("饮水是否不安全", "水利局"),
            Fact.missing("突发事件", TOWN));
  }

  /**
   * @param dropouts 义务教育阶段 children whom the enrolment data calls 辍学 or 疑似辍学; missing while one of
   *     them is in no enrolment data
   * @param who their names, schools and states, when there are any
   */
  public record School(Fact<Integer> dropouts, Fact<String> who) {
    public static final School UNKNOWN =
        new School(Fact.missing("义务教育阶段辍学人数", "教育局"), Fact.missing("辍学学生", "教育局"));
  }

  /**
   * @param grade of the newest appraisal: A to D, or 无房
   */
  public record House(Fact<String> grade) {
    public static final House UNKNOWN = new House(Fact.missing("住房鉴定等级", "住建局"));
  }

  /** A household about which nothing is known yet. */
  public static HouseholdFacts unknown(
      String subject, HouseholdKind kind, String area, LocalDate asOf) {
    return new HouseholdFacts(
        subject,
        kind,
        false,
        area,
        asOf,
        Medical.UNKNOWN,
        Income.UNKNOWN,
        People.UNKNOWN,
        Living.UNKNOWN,
        School.UNKNOWN,
        House.UNKNOWN);
  }

  /** The kind that amounts are entered for: MONITORED, OUT_OF_POVERTY or ORDINARY. */
  String amountKind() {
    return monitored ? "MONITORED" : kind.name();
  }

  public HouseholdFacts with(Medical known) {
    return new HouseholdFacts(
        subject, kind, monitored, area, asOf, known, income, people, living, school, house);
  }

  public HouseholdFacts with(Income known) {
    return new HouseholdFacts(
        subject, kind, monitored, area, asOf, medical, known, people, living, school, house);
  }

  public HouseholdFacts with(People known) {
    return new HouseholdFacts(
        subject, kind, monitored, area, asOf, medical, income, known, living, school, house);
  }

  public HouseholdFacts with(Living known) {
    return new HouseholdFacts(
        subject, kind, monitored, area, asOf, medical, income, people, known, school, house);
  }

  public HouseholdFacts with(School known) {
    return new HouseholdFacts(
        subject, kind, monitored, area, asOf, medical, income, people, living, known, house);
  }

  public HouseholdFacts with(House known) {
    return new HouseholdFacts(
        subject, kind, monitored, area, asOf, medical, income, people, living, school, known);
  }

  public HouseholdFacts whileMonitored(boolean already) {
    return new HouseholdFacts(
        subject, kind, already, area, asOf, medical, income, people, living, school, house);
  }

  /** The monitoring line (监测范围) of its place on the day; one for every kind. */
  Standard monitoringLine(Standards standards) {
    return standards.amount("monitoring-line", Standards.ANY_KIND, area, asOf);
  }
}
