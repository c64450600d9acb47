package county.tasks.board;

import county.tasks.light.Light;
import county.tasks.lighting.ShownFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A clause with the lights of its units, why they are on, and how they changed. */
record ClauseBoard(
    LocalDate asOf,
    String id,
    String reference,
    String text,
    int task,
    String taskTitle,
    Optional<LightView> light,
    List<UnitPart> units,
    List<Change> changes) {

  /**
   * A unit's part.
   *
   * @param duty LEAD, RESPONSIBLE, or NONE when it has something open without being responsible
   */
  record UnitPart(
      String unit,
      String unitName,
      String duty,
      Optional<LightView> light,
      List<ShownFinding> findings) {}

  /** A change of the clause's light. */
  record Change(Optional<Light> from, Light to, LocalDate changedOn, String sentence) {}
}
