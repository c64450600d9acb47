package county.monitoring.selfreport;

import county.monitoring.selfreport.Receipts.Form;
import county.monitoring.selfreport.Receipts.Progress;
import county.monitoring.selfreport.Receipts.Receipt;
import county.monitoring.selfreport.Receipts.Township;
import county.monitoring.selfreport.Receipts.Village;
import county.platform.division.Divisions;
import county.platform.scope.SystemScope;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The counter for people without an account: they hand a report in, and ask for its state by
 * receipt and phone. Two named commands in system scope, because the public has no place.
 */
@Component
class PublicCounter {

  private final FormTokens forms;
  private final IntakeService intake;
  private final Divisions divisions;
  private final SystemScope system;
  private final Clock wall = Clock.systemUTC();

  PublicCounter(FormTokens forms, IntakeService intake, Divisions divisions, SystemScope system) {
    this.forms = forms;
    this.intake = intake;
    this.divisions = divisions;
    this.system = system;
  }

  Form form() {
    return new Form(
        forms.issue(Instant.now(wall)),
        FormTokens.FASTEST.toSeconds(),
        divisions.townships().stream()
            .map(
                town ->
                    new Township(
                        town.code(),
                        town.shortName(),
                        town.within().stream()
                            .map(village -> new Village(village.code(), village.shortName()))
                            .toList()))
            .toList());
  }

  Receipt submit(Submission sent) {
    if (sent.website() != null && !sent.website().isBlank()) {
      throw FormTokens.notHuman();
    }
    var form = forms.read(sent.form(), Instant.now(wall));
    return system.call("self-report", () -> intake.take(form, sent));
  }

  Progress progress(String receipt, String phone) {
    return system.call("self-report-state", () -> intake.progress(receipt, phone));
  }
}
