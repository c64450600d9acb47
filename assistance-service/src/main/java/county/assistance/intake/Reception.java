package county.assistance.intake;

import county.assistance.household.HouseholdService;
import county.assistance.household.HouseholdService.Household;
import county.platform.crypto.BlindIndex;
import county.platform.division.Divisions;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.policy.Amount;
import county.platform.policy.Standards;
import county.platform.scope.CurrentUser;
import county.platform.scope.SystemScope;
import county.platform.standards.StandardsBook;
import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out for whom an application is, and whether it was brought before, anywhere in the county;
 * then has it received. What lies outside the caller's place is told by unit and day only.
 */
@Component
class Reception {

  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  private final ApplicationService applications;
  private final EarlierApplicationService earlier;
  private final NeedCardService cards;
  private final HouseholdService households;
  private final StandardsBook standards;
  private final BlindIndex index;
  private final SystemScope system;
  private final Divisions divisions;
  private final BusinessClock clock;

  Reception(
      ApplicationService applications,
      EarlierApplicationService earlier,
      NeedCardService cards,
      HouseholdService households,
      StandardsBook standards,
      BlindIndex index,
      SystemScope system,
      Divisions divisions,
      BusinessClock clock) {
    this.applications = applications;
    this.earlier = earlier;
    this.cards = cards;
    this.households = households;
    this.standards = standards;
    this.index = index;
    this.system = system;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * @throws Problem 400 with every error; 404 for a card or household outside the caller's place;
   *     409 with the earlier applications when there are any that were not shown
   */
  ApplicationView receive(ReceiveApplication form, CurrentUser user) {
    form.check(clock.today());
    var subject = subject(form, user);
    var key =
        new Earlier.Key(
            subject.household(), subject.idIndex(), form.hardship(), since(subject.area()));
    var repeats = repeats(key);
    var unseen = repeats.stream().anyMatch(repeat -> !form.seen().contains(repeat.receiptNo()));
    if (unseen) {
      throw duplicate(repeats);
    }
    return applications
        .receive(form, subject, key, repeats.stream().map(Earlier::receiptNo).toList(), user)
        .orElseThrow(() -> duplicate(repeats(key)));
  }

  static Problem duplicate(List<Earlier> repeats) {
    return Problem.conflict(
            "assistance.application.duplicate", "这户（人）同一事由已有申请，请核对；确需再次受理的，请写明理由后再提交。")
        .with("repeats", repeats);
  }

  /** Earlier applications anywhere; a link only to those the caller may open. PLAN_10_7. */
  private List<Earlier> repeats(Earlier.Key key) {
    if (!key.isKnown()) {
      return List.of();
    }
    var found = system.call("application-repeat-check", () -> earlier.of(key));
    var visible = earlier.visible(found);
    return found.stream()
        .map(
            one ->
                new Earlier(
                    one.receiptNo(),
                    one.receivedOn(),
                    one.unit(),
                    one.stateLabel(),
                    one.caseId().filter(visible::contains)))
        .toList();
  }

  /** Without an entered period every earlier application counts. */
  private LocalDate since(String area) {
    var today = clock.today();
    return standards.current().amount("application-repeat-days", Standards.ANY_KIND, area, today)
            instanceof Amount days
        ? today.minusDays(days.value().longValue())
        : EVER;
  }

  private Subject subject(ReceiveApplication form, CurrentUser user) {
    if (form.needCardId() != null) {
      return ofCard(form, cards.get(form.needCardId(), user));
    }
    if (form.householdId() != null) {
      return ofHousehold(form, households.get(form.householdId()), Optional.empty());
    }
    return walkIn(form, user);
  }

  /** The card carries what it needs itself: its household may not have arrived yet. */
  private Subject ofCard(ReceiveApplication form, NeedCardView card) {
    var id = UUID.fromString(card.householdId());
    return households
        .find(id)
        .map(household -> ofHousehold(form, household, Optional.empty()))
        .orElseGet(
            () ->
                new Subject(
                    Optional.of(id),
                    Optional.of(card.householdNo()),
                    card.area(),
                    card.headName(),
                    text(form.applicant(), card.headName()),
                    text(form.relation(), "户主"),
                    stated(form.persons()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
  }

  private static int stated(@Nullable Integer persons) {
    new InvalidInput()
        .require(persons != null, "persons", persons, "这户的家庭信息尚未同步到，请填写共同生活人口")
        .throwIfAny();
    return Objects.requireNonNull(persons);
  }

  private Subject ofHousehold(
      ReceiveApplication form, Household household, Optional<IdNumber> number) {
    return new Subject(
        Optional.of(UUID.fromString(household.id())),
        Optional.of(household.no()),
        household.area(),
        household.headName(),
        text(form.applicant(), household.headName()),
        text(form.relation(), "户主"),
        Objects.requireNonNullElse(form.persons(), Math.max(1, household.persons())),
        number.map(this::indexOf),
        number.map(IdNumber::normalised),
        Optional.empty());
  }

  /** A walk-in whose number is registered here is his household; elsewhere, its unit is named. */
  private Subject walkIn(ReceiveApplication form, CurrentUser user) {
    var area = Objects.requireNonNull(form.area());
    new InvalidInput()
        .require(
            user.appointment().covers(area) && divisions.path(area).size() == 3,
            "area",
            area,
            "请选择您辖区内的嘎查村")
        .throwIfAny();
    var number = number(form);
    var index = number.map(this::indexOf);
    var here = index.flatMap(households::householdOf).flatMap(households::find);
    return here.map(household -> ofHousehold(form, household, number))
        .orElseGet(
            () ->
                new Subject(
                    Optional.empty(),
                    Optional.empty(),
                    area,
                    text(form.headName(), text(form.applicant(), "")),
                    text(form.applicant(), ""),
                    text(form.relation(), "本人"),
                    Objects.requireNonNull(form.persons()),
                    index,
                    number.map(IdNumber::normalised),
                    index.flatMap(this::registeredElsewhere)));
  }

  private Optional<String> registeredElsewhere(byte[] person) {
    return system
        .call("registered-elsewhere", () -> households.areaOf(person))
        .map(code -> divisions.name(code.substring(0, 9)));
  }

  private Optional<IdNumber> number(ReceiveApplication form) {
    if (ReceiveApplication.isBlank(form.idNumber())) {
      return Optional.empty();
    }
    var reading =
        new IdNumberReader(clock.today(), clock.isStored())
            .read(Objects.requireNonNull(form.idNumber()));
    return switch (reading) {
      case IdNumber.Valid(IdNumber valid) -> Optional.of(valid);
      case IdNumber.Invalid(String reason) -> throw InvalidInput.problem("idNumber", "", reason);
    };
  }

  private byte[] indexOf(IdNumber number) {
    return index.of("id-number", number.normalised());
  }

  private static String text(@Nullable String typed, String otherwise) {
    return typed == null || typed.isBlank() ? otherwise : typed.strip();
  }
}
