package county.monitoring.procedure;

import county.platform.casework.Offer;
import county.platform.finding.FindingView;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How the common steps of a case are shown. */
public final class ProcedureView {

  private ProcedureView() {}

  public record Compared(Optional<String> note, List<FindingView> findings) {}

  public record AppraisalView(
      LocalDate heldOn,
      String place,
      int attendees,
      int present,
      int votesFor,
      int votesAgainst,
      int abstentions,
      boolean passed,
      String conclusion) {}

  public record PublicityView(
      LocalDate from,
      LocalDate until,
      String place,
      Optional<UUID> photoFileId,
      List<VillageAct.Objection> objections) {}

  public record Decided(
      LocalDate on, String reason, List<String> doubts, List<FindingView> findings) {}

  /**
   * @param kept reads stored findings
   */
  public static Optional<Compared> comparison(
      Procedure procedure, Function<UUID, List<FindingView>> kept) {
    return procedure
        .stated(VillageAct.Comparison.class)
        .map(made -> new Compared(Optional.ofNullable(made.note()), kept.apply(made.assessment())));
  }

  public static Optional<AppraisalView> appraisal(Procedure procedure) {
    return procedure
        .stated(VillageAct.Appraisal.class)
        .map(
            held ->
                new AppraisalView(
                    held.heldOn(),
                    held.place(),
                    held.attendees(),
                    held.present(),
                    held.votesFor(),
                    held.votesAgainst(),
                    held.abstentions(),
                    held.passed(),
                    held.conclusion()));
  }

  public static Optional<PublicityView> publicity(Procedure procedure) {
    return procedure
        .stated(VillageAct.Publicity.class)
        .map(
            notice ->
                new PublicityView(
                    notice.from(),
                    notice.until(),
                    notice.place(),
                    Optional.ofNullable(notice.photoFileId()),
                    procedure.statements().each(VillageAct.Objection.class).toList()));
  }

  public static Optional<Decided> decision(
      Procedure procedure, Function<UUID, List<FindingView>> kept, BusinessClock clock) {
    return procedure
        .statements()
        .statedBy(DecidingAct.Decision.class)
        .map(
            stated -> {
              var made = (DecidingAct.Decision) stated.act();
              return new Decided(
                  clock.dateOf(stated.at()),
                  made.reason(),
                  made.doubts(),
                  kept.apply(made.assessment()));
            });
  }

  /** What the reader may do next, or why not yet. */
  public static List<Offer> offers(
      Procedure procedure, Life life, CurrentUser user, LocalDate today) {
    return life
        .table()
        .offers(procedure.state(), new Situation(procedure, user, today), user::may)
        .stream()
        .filter(offer -> offer.action().isOffered())
        .map(
            offer ->
                Offer.of(
                    offer,
                    action -> action.label(life.matter()),
                    kind -> Evidence.valueOf(kind).label()))
        .toList();
  }
}
