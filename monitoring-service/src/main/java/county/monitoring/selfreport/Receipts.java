package county.monitoring.selfreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the public sees: of its own report only, and no word about anybody else. */
final class Receipts {

  private Receipts() {}

  /**
   * The empty form.
   *
   * @param form the ticket to send back with it
   * @param fastestSeconds sent back earlier it is refused
   */
  record Form(String form, long fastestSeconds, List<Township> townships) {}

  record Township(String area, String name, List<Village> villages) {}

  record Village(String area, String name) {}

  /**
   * A report was taken in.
   *
   * @param dueOn until when the township answers
   */
  record Receipt(String receipt, String areaName, LocalDate submittedOn, LocalDate dueOn) {}

  /**
   * What became of it.
   *
   * @param explanation where it stands and what comes next, to be read aloud
   * @param reason why it was not taken up, when it was not
   */
  record Progress(
      String receipt,
      String areaName,
      LocalDate submittedOn,
      LocalDate dueOn,
      State state,
      String stateLabel,
      String explanation,
      Optional<String> reason) {}
}
