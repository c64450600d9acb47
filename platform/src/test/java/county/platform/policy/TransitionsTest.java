package county.platform.policy;

import static county.platform.policy.Limit.calendarDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  enum State {
    NEW,
    CHECKED,
    CLOSED
  }

  enum Action {
    CHECK,
    CLOSE,
    NOTE
  }

  enum Paper {
    MINUTES
  }

  private static final Transitions<State, Action, Integer> LIFE =
      Transitions.<State, Action, Integer>of(State.class, Action.class)
          .overall(calendarDays(15))
          .from(State.NEW)
          .on(Action.CHECK)
          .to(State.CHECKED)
          .by("x:case:check")
          .within(calendarDays(2))
          .with(Paper.MINUTES)
          .from(State.CHECKED)
          .on(Action.CLOSE)
          .to(State.CLOSED)
          .by("x:case:close")
          .when(
              days ->
                  days >= 5
                      ? Optional.empty()
                      : Optional.of(Refusal.guard("x.case.too-early", "公示不足5天。")))
          .from(State.NEW, State.CHECKED)
          .on(Action.NOTE)
          .by("x:case:note")
          .end();

  @Test
  void whatAStateDoesNotOfferIsRefusedByState() {
    assertThat(LIFE.take(State.CLOSED, Action.CLOSE, 9, Set.of()))
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused ->
                assertThat(((Refusal) refused.refusals().getFirst()).kind())
                    .isEqualTo(Refusal.Kind.STATE));
  }

  @Test
  void lackingEvidenceAndGuardsAreRefusedTogether() {
    assertThat(LIFE.take(State.NEW, Action.CHECK, 0, Set.of()).isDone()).isFalse();
    assertThat(LIFE.take(State.NEW, Action.CHECK, 0, Set.of("MINUTES")).isDone()).isTrue();
    assertThat(LIFE.take(State.CHECKED, Action.CLOSE, 4, Set.of()).isDone()).isFalse();
    assertThat(LIFE.take(State.CHECKED, Action.CLOSE, 5, Set.of()).isDone()).isTrue();
  }

  @Test
  void whatSpeaksAgainstTheStatementIsSaidTogetherAndAskedOnlyInAStateThatOffersTheStep() {
    var wrong = Refusal.guard("x.case.wrong-day", "日期不对。");
    assertThat(LIFE.take(State.CHECKED, Action.CLOSE, 4, Set.of(), () -> List.of(wrong)))
        .isInstanceOfSatisfying(
            Result.Refused.class, refused -> assertThat(refused.refusals()).hasSize(2));
    assertThat(LIFE.take(State.CHECKED, Action.CLOSE, 5, Set.of(), List::of).isDone()).isTrue();
    assertThat(
            LIFE.take(
                State.NEW,
                Action.CLOSE,
                5,
                Set.of(),
                () -> {
                  throw new AssertionError("asked in a state that does not offer it");
                }))
        .isInstanceOf(Result.Refused.class);
  }

  @Test
  void offersAreThoseTheActorMayTakeWithWhatStandsAgainstThem() {
    assertThat(LIFE.offers(State.CHECKED, 4, "x:case:close"::equals))
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer.allowed()).isFalse();
              assertThat(offer.reasons().getFirst().code()).isEqualTo("x.case.too-early");
            });
  }

  @Test
  void aRowWithoutTargetStaysAndLimitsAreKnown() {
    assertThat(LIFE.find(State.NEW, Action.NOTE).orElseThrow().to()).isEqualTo(State.NEW);
    assertThat(LIFE.limitOf(State.NEW)).contains(calendarDays(2));
    assertThat(LIFE.overall()).contains(calendarDays(15));
  }

  @Test
  void theSameRowTwiceIsAnError() {
    assertThatThrownBy(
            () ->
                Transitions.<State, Action, Integer>of(State.class, Action.class)
                    .from(State.NEW)
                    .on(Action.NOTE)
                    .by("x:case:note")
                    .from(State.NEW)
                    .on(Action.NOTE)
                    .by("x:case:note")
                    .end())
        .isInstanceOf(IllegalStateException.class);
  }
}
