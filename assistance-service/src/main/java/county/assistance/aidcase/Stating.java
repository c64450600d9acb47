package county.assistance.aidcase;

import county.platform.casework.Stated;
import county.platform.casework.Statements;
import county.platform.scope.CurrentUser;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How statements of a case follow each other: one of each kind holds (objections and payments: each
 * one), and a step back makes later ones void.
 */
final class Stating {

  /** In which state a kind of statement is made: a step back to it makes it void. */
  private static final Map<Class<? extends Act>, State> MADE_IN =
      Map.of(
          FieldAct.Investigation.class, State.INVESTIGATION,
          FieldAct.Appraisal.class, State.APPRAISAL,
          FieldAct.Proposal.class, State.PROPOSAL,
          NoticeAct.Publicity.class, State.PUBLICITY,
          NoticeAct.PublicityEnd.class, State.PUBLICITY);

  private Stating() {}

  static Statements<Act> plus(Statements<Act> now, Act act, CurrentUser user, Instant at) {
    Predicate<Act> replaced =
        switch (act) {
          case AfterAct.Disbursement payment -> earlier -> false;
          case NoticeAct.Objection objection ->
              earlier ->
                  earlier instanceof NoticeAct.Objection other && other.id().equals(objection.id());
          default -> earlier -> earlier.getClass().equals(act.getClass());
        };
    var more = now.plus(Stated.by(user, act, at), replaced);
    return switch (act) {
      case IntakeAct work -> more.workedOnBy(user.id());
      case FieldAct work -> more.workedOnBy(user.id());
      case NoticeAct work -> more.workedOnBy(user.id());
      default -> more;
    };
  }

  /** Without what was stated in this state or later. */
  static Statements<Act> backTo(Statements<Act> now, State state) {
    return now.without(
        act -> {
          var made = MADE_IN.get(act.getClass());
          return made != null && made.compareTo(state) >= 0;
        });
  }
}
