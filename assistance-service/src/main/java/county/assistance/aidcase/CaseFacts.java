package county.assistance.aidcase;

import county.assistance.programme.Benefits;
import county.assistance.programme.Grants;
import county.assistance.programme.Path;
import county.assistance.programme.ReliefFacts;
import county.platform.division.Divisions;
import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.policy.Source;
import county.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a case, as facts with their origin: who stated it, when. */
@Component
class CaseFacts {

  private static final String TOWNSHIP = "苏木镇";
  private static final String CIVIL_AFFAIRS = "民政局";

  private final BusinessClock clock;
  private final Divisions divisions;

  CaseFacts(BusinessClock clock, Divisions divisions) {
    this.clock = clock;
    this.divisions = divisions;
  }

  /**
   * @param amount what is proposed or about to be decided
   * @param earlier relief for the same event; empty: nobody can say
   */
  ReliefFacts of(AidCase c, Optional<Money> amount, Optional<List<EarlierGrant>> earlier) {
    var path = Objects.requireNonNullElse(c.path(), c.isUrgent() ? Path.EMERGENCY : Path.SPENDING);
    var none = ReliefFacts.unknown(c.id().toString(), c.area(), clock.today(), path);
    return none.with(need(c, none))
        .with(means(c, none))
        .with(
            new ReliefFacts.Earlier(
                earlier.map(this::grants).orElse(none.earlier().sameEvent()),
                compared(c, "正在享受的救助", found -> benefits(found), none.earlier().benefits())))
        .withAmount(amount.map(sum -> today("救助金额", sum, TOWNSHIP, c.no())).orElse(none.amount()));
  }

  private ReliefFacts.Need need(AidCase c, ReliefFacts none) {
    return new ReliefFacts.Need(
        investigated(c, "困难事由", FieldAct.Investigation::hardship)
            .or(() -> applied(c, "困难事由", IntakeAct.Application::hardship))
            .orElse(none.need().hardship()),
        urgency(c).orElse(none.need().urgent()),
        investigated(c, "其他救助后是否仍有困难", FieldAct.Investigation::stillInNeed)
            .orElse(none.need().stillInNeed()));
  }

  private ReliefFacts.Means means(AidCase c, ReliefFacts none) {
    return new ReliefFacts.Means(
        investigated(c, "共同生活人口", FieldAct.Investigation::persons)
            .or(() -> applied(c, "共同生活人口", IntakeAct.Application::persons))
            .orElse(none.means().persons()),
        investigated(c, "近12个月家庭收入", FieldAct.Investigation::income).orElse(none.means().income()),
        investigated(c, "近12个月刚性支出", FieldAct.Investigation::spending)
            .orElse(none.means().spending()),
        compared(c, "财产是否符合规定", FieldAct.Comparison::propertyFits, none.means().propertyFits()));
  }

  /** Whoever chose the emergency's way has said that it cannot wait. */
  private Optional<Fact<Boolean>> urgency(AidCase c) {
    var accepted =
        c.statements()
            .statedBy(IntakeAct.Acceptance.class)
            .filter(
                stated ->
                    stated.act() instanceof IntakeAct.Acceptance said
                        && said.path() == Path.EMERGENCY);
    return accepted
        .or(() -> c.statements().statedBy(SideAct.ToUrgent.class))
        .map(stated -> known("基本生活是否急需救助", true, TOWNSHIP, c.no(), stated.at()));
  }

  private <T> Optional<Fact<T>> applied(
      AidCase c, String label, Function<IntakeAct.Application, T> part) {
    return c.statements()
        .statedBy(IntakeAct.Application.class)
        .map(
            stated ->
                known(
                    label,
                    part.apply((IntakeAct.Application) stated.act()),
                    TOWNSHIP,
                    c.receiptNo(),
                    stated.at()));
  }

  private <T> Optional<Fact<T>> investigated(
      AidCase c, String label, Function<FieldAct.Investigation, T> part) {
    return c.statements()
        .statedBy(FieldAct.Investigation.class)
        .map(
            stated -> {
              var found = (FieldAct.Investigation) stated.act();
              return Fact.known(
                  label,
                  part.apply(found),
                  new Source(TOWNSHIP, c.no(), 0),
                  found.visitedOn(),
                  stated.at());
            });
  }

  private <T> Fact<T> compared(
      AidCase c, String label, Function<FieldAct.Comparison, @Nullable T> part, Fact<T> unknown) {
    return c.statements()
        .statedBy(FieldAct.Comparison.class)
        .flatMap(
            stated ->
                Optional.ofNullable(part.apply((FieldAct.Comparison) stated.act()))
                    .map(value -> known(label, value, CIVIL_AFFAIRS, c.no(), stated.at())))
        .orElse(unknown);
  }

  private static @Nullable Benefits benefits(FieldAct.Comparison found) {
    return found.benefits() == null ? null : new Benefits(found.benefits());
  }

  private Fact<Grants> grants(List<EarlierGrant> earlier) {
    var townships =
        earlier.stream()
            .map(grant -> divisions.name(grant.area().substring(0, 9)))
            .distinct()
            .collect(Collectors.joining("、"));
    return today(
        "同一事由已获救助日期",
        new Grants(earlier.stream().map(EarlierGrant::on).toList()),
        townships.isEmpty() ? CIVIL_AFFAIRS : townships,
        "临时救助台账");
  }

  private <T> Fact<T> today(String label, T value, String agency, String document) {
    return known(label, value, agency, document, clock.now());
  }

  private <T> Fact<T> known(String label, T value, String agency, String document, Instant at) {
    return Fact.known(label, value, new Source(agency, document, 0), day(at), at);
  }

  private LocalDate day(Instant at) {
    return clock.dateOf(at);
  }
}
