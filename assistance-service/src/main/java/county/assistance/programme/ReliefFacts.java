package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;
import java.time.LocalDate;

/**
 * What is known of a case of 临时救助 on one day. What nobody has said yet is missing, with the agency
 * that owes it.
 *
 * @param subject id of the case
 * @param area 12-digit code of the village
 * @param amount what is proposed, or about to be decided
 */
public record ReliefFacts(
    String subject,
    String area,
    LocalDate asOf,
    Path path,
    Need need,
    Means means,
    Earlier earlier,
    Fact<Money> amount) {

  private static final String TOWNSHIP = "苏木镇";
  private static final String CIVIL_AFFAIRS = "民政局";

  /**
   * @param urgent whether basic life cannot wait
   * @param stillInNeed whether it is still in trouble after other help
   */
  public record Need(Fact<Hardship> hardship, Fact<Boolean> urgent, Fact<Boolean> stillInNeed) {}

  /**
   * @param income net, of 12 months
   * @param spending compulsory (刚性支出), of 12 months
   * @param propertyFits whether property lies within what civil affairs allows
   */
  public record Means(
      Fact<Integer> persons,
      Fact<Money> income,
      Fact<Money> spending,
      Fact<Boolean> propertyFits) {}

  /**
   * @param sameEvent relief granted before for the same event
   * @param benefits what the household gets now
   */
  public record Earlier(Fact<Grants> sameEvent, Fact<Benefits> benefits) {}

  public static ReliefFacts unknown(String subject, String area, LocalDate asOf, Path path) {
    return new ReliefFacts(
        subject,
        area,
        asOf,
        path,
        new Need(
            Fact.missing("困难事由", TOWNSHIP),
            Fact.missing("基本生活是否急需救助", TOWNSHIP),
            Fact.missing("其他救助后是否仍有困难", TOWNSHIP)),
        new Means(
            Fact.missing("共同生活人口", TOWNSHIP),
            Fact.missing("近12个月家庭收入", TOWNSHIP),
            Fact.missing("近12个月刚性支出", TOWNSHIP),
            Fact.missing("财产是否符合规定", CIVIL_AFFAIRS)),
        new Earlier(Fact.missing("同一事由已获救助日期", TOWNSHIP), Fact.missing("正在享受的救助", CIVIL_AFFAIRS)),
        Fact.missing("救助金额", TOWNSHIP));
  }

  public ReliefFacts with(Need known) {
    return new ReliefFacts(subject, area, asOf, path, known, means, earlier, amount);
  }

  public ReliefFacts with(Means known) {
    return new ReliefFacts(subject, area, asOf, path, need, known, earlier, amount);
  }

  public ReliefFacts with(Earlier known) {
    return new ReliefFacts(subject, area, asOf, path, need, means, known, amount);
  }

  public ReliefFacts withAmount(Fact<Money> known) {
    return new ReliefFacts(subject, area, asOf, path, need, means, earlier, known);
  }

  /** The dated amount that applies to this case. */
  Standard standard(Standards standards, String key) {
    return standards.amount(key, Standards.ANY_KIND, area, asOf);
  }
}
