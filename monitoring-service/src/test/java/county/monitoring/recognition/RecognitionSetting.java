package county.monitoring.recognition;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.procedure.Case;
import county.platform.scope.Appointment;
import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.TestStack;
import county.platform.time.BusinessClock;
import county.platform.time.BusinessDateService;
import county.platform.web.Ids;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opened cases of a township on a real database. */
@CountyTest
abstract class RecognitionSetting {

  private static final CurrentUser TOWNSHIP =
      new CurrentUser(
          "zhen",
          "镇经办",
          new Appointment("zhen/township", "township", "150822101", "150822101"),
          Set.of("monitoring:clue:assign"),
          Optional.empty());

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired RecognitionService recognitions;
  @Autowired BusinessClock clock;
  @Autowired BusinessDateService dates;

  Case assigned(Registry.Registered household) {
    var clue = clueOf(household);
    var opening =
        new Opening(clue, "T1", household.household(), today().plusDays(15), Optional.of("请尽快入户"));
    var opened = CurrentScope.call(TOWNSHIP, () -> recognitions.open(opening, TOWNSHIP));
    return new Case(ApiClient.at(port), "recognitions", opened.id(), XINDI);
  }

  /** The clue that the case came from; what becomes of it is told elsewhere. */
  private static UUID clueOf(Registry.Registered household) {
    var id = Ids.next();
    try (var database = TestStack.connect("monitoring", "postgres");
        var statement =
            database.prepareStatement(
                """
                insert into clue (id, no, household_id, subject, area, kind, channel, source, sentence, state, entered_by, raised_on, due_on)
                select ?, 'T' || no, id, id, area, 'MEDICAL', 'CADRE', '走访', '走访发现', 'OPEN', 'cun', date '2021-10-08', date '2021-10-10'
                from household where id = ?
                on conflict (no) do nothing
                """)) {
      statement.setObject(1, id);
      statement.setObject(2, household.household());
      statement.executeUpdate();
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> refusals(ApiClient.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.json().at("/refusals").findValuesAsString("code");
  }

  LocalDate today() {
    return clock.today();
  }

  void moveTo(LocalDate day) {
    dates.moveTo(day);
    Eventually.holds(() -> assertThat(clock.today()).isEqualTo(day));
  }
}
