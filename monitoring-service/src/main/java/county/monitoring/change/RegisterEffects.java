package county.monitoring.change;

import county.monitoring.household.HouseholdEvents;
import county.monitoring.household.NameGrams;
import county.monitoring.household.Relations;
import county.monitoring.procedure.MonitoringEnded;
import county.platform.crypto.BlindIndex;
import county.platform.crypto.FieldCipher;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.policy.Refusal;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an approved change does to the register; who left stays in it, marked so. */
@Component
class RegisterEffects {

  private final JdbcClient jdbc;
  private final Changes changes;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final BusinessClock clock;
  private final HouseholdEvents events;
  private final ApplicationEventPublisher inside;

  RegisterEffects(
      JdbcClient jdbc,
      Changes changes,
      FieldCipher cipher,
      BlindIndex index,
      BusinessClock clock,
      HouseholdEvents events,
      ApplicationEventPublisher inside) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.cipher = cipher;
    this.index = index;
    this.clock = clock;
    this.events = events;
    this.inside = inside;
  }

  /** Carries it out, or says why that is not possible any more. */
  List<Refusal> apply(Change change) {
    var refusals =
        switch (change.kind()) {
          case MEMBER_LEFT -> left(change);
          case MEMBER_BACK -> back(change);
          case MEMBER_JOINED -> joined(change);
          case HOUSEHOLD_LOST -> lost(change);
          case REGRADED -> regraded(change);
        };
    if (refusals.isEmpty() && change.kind() != ChangeKind.REGRADED) {
      events.changed(List.of(change.householdId()));
    }
    return refusals;
  }

  private List<Refusal> left(Change change) {
    int marked =
        jdbc.sql("update person set left_on = ?, left_reason = ? where id = ? and left_on is null")
            .params(change.happenedOn(), change.cause().label(), change.personId().orElseThrow())
            .update();
    if (marked == 0) {
      return List.of(Refusal.guard("monitoring.change.member-gone", "该成员已经登记为自然减少。"));
    }
    change.member().flatMap(Change.Member::newHeadId).ifPresent(head -> newHead(change, head));
    recount(change.householdId());
    return List.of();
  }

  private void newHead(Change change, UUID head) {
    jdbc.sql("update person set relation = ? where id = ?")
        .param(Relations.HEAD)
        .param(head)
        .update();
    jdbc.sql(
            "update household set head_name = (select name from person where id = ?), version = version + 1 where id = ?")
        .param(head)
        .param(change.householdId())
        .update();
  }

  private List<Refusal> back(Change change) {
    int marked =
        jdbc.sql(
                "update person set left_on = null, left_reason = null where id = ? and left_on is not null")
            .param(change.personId().orElseThrow())
            .update();
    if (marked == 0) {
      return List.of(Refusal.guard("monitoring.change.member-present", "该成员没有登记为自然减少，不需要办理返回。"));
    }
    recount(change.householdId());
    return List.of();
  }

  private List<Refusal> joined(Change change) {
    var member = change.member().orElseThrow();
    var number = changes.number(change.id()).map(this::read);
    var id = Ids.next();
    int inserted =
        jdbc.sql(
                """
                insert into person (id, household_id, area, name, relation, sex, birth_date, id_kind, id_cipher, id_idx)
                values (:id, :household, :area, :name, :relation, :sex, :birth, :kind, :cipher, :idx)
                on conflict (id_idx) where id_idx is not null do nothing
                """)
            .param("id", id)
            .param("household", change.householdId())
            .param("area", change.area())
            .param("name", member.name())
            .param("relation", member.relation())
            .param("sex", member.sex().name())
            .param("birth", member.birthDate().orElse(null), Types.DATE)
            .param("kind", kind(number))
            .param(
                "cipher",
                number
                    .map(read -> cipher.seal("person", "id_cipher", id, read.given()))
                    .orElse(null),
                Types.BINARY)
            .param(
                "idx",
                number.map(read -> index.of("id-number", read.normalised())).orElse(null),
                Types.BINARY)
            .update();
    if (inserted == 0) {
      return List.of(
          Refusal.guard(
              "monitoring.change.registered-already", "该证件号码已经登记在某户（含自然减少人员）名下，请先核对，必要时由原户办理变更。"));
    }
    NameGrams.of(member.name())
        .forEach(
            gram ->
                jdbc.sql(
                        "insert into person_gram (gram, area, person_id, household_id) values (?, ?, ?, ?)")
                    .params(gram, change.area(), id, change.householdId())
                    .update());
    recount(change.householdId());
    return List.of();
  }

  private IdNumber read(String text) {
    return switch (new IdNumberReader(clock.today(), clock.isStored()).read(text)) {
      case IdNumber.Valid(var number) -> number;
      case IdNumber.Invalid(var reason) -> throw new IllegalStateException("sealed number is none");
    };
  }

  private static String kind(Optional<IdNumber> number) {
    return number
        .map(read -> read.isDisabilityCertificate() ? "DISABILITY" : "RESIDENT")
        .orElse("NONE");
  }

  private List<Refusal> lost(Change change) {
    var household = change.householdId();
    if (hasOpenCase(household)) {
      return List.of(
          Refusal.guard(
              "monitoring.change.case-open", "该户还有正在办理的认定或消除个案，请先在个案中撤回（自然减少），再登记整户自然减少。"));
    }
    boolean monitored =
        jdbc.sql("select monitored from household where id = ?")
            .param(household)
            .query(Boolean.class)
            .single();
    int marked =
        jdbc.sql(
                "update household set lost_on = ?, lost_reason = ?, version = version + 1 where id = ? and lost_on is null")
            .params(change.happenedOn(), change.cause().label(), household)
            .update();
    if (marked == 0) {
      return List.of(Refusal.guard("monitoring.change.household-gone", "该户已经登记为整户自然减少。"));
    }
    jdbc.sql(
            "update person set left_on = ?, left_reason = ? where household_id = ? and left_on is null")
        .params(change.happenedOn(), change.cause().label(), household)
        .update();
    recount(household);
    if (monitored) {
      inside.publishEvent(new MonitoringEnded(household, change.happenedOn()));
    }
    return List.of();
  }

  private boolean hasOpenCase(UUID household) {
    return jdbc.sql(
            """
            select exists (select from recognition where household_id = :household
                and decided_on is null and state not in ('REJECTED', 'WITHDRAWN', 'NATURAL_LOSS'))
              or exists (select from elimination where household_id = :household
                and decided_on is null and state not in ('REJECTED', 'WITHDRAWN', 'NATURAL_LOSS'))
            """)
        .param("household", household)
        .query(Boolean.class)
        .single();
  }

  private List<Refusal> regraded(Change change) {
    int changed =
        jdbc.sql(
                "update household set category = ?, risks = ?, version = version + 1 where id = ? and monitored")
            .param(change.category().orElseThrow())
            .param(change.risks().toArray(String[]::new))
            .param(change.householdId())
            .update();
    return changed == 1
        ? List.of()
        : List.of(Refusal.guard("monitoring.change.not-monitored", "该户现在不是监测对象，不能变更类别或风险。"));
  }

  private void recount(UUID household) {
    jdbc.sql(
            """
            update household h set version = h.version + 1,
              persons = (select count(*) from person p where p.household_id = h.id and p.left_on is null)
            where h.id = ?
            """)
        .param(household)
        .update();
  }
}
