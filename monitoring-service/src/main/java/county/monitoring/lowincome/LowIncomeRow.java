package county.monitoring.lowincome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person with low income.
 *
 * @param id of the person
 * @param idNumber masked
 * @param layers those he is in, the firmest first; never empty
 */
record LowIncomeRow(
    UUID id,
    String name,
    String idNumber,
    String relation,
    UUID householdId,
    String householdNo,
    String headName,
    String area,
    String areaName,
    List<Held> layers) {

  /**
   * A layer and what says so.
   *
   * @param value as the source writes it
   * @param source empty for statements from before sources were kept
   */
  record Held(Layer layer, String label, String value, Optional<Said> source) {}

  /**
   * @param agency who said it, or the act that did
   * @param file number and name of the file, or number of the case
   * @param row of the file; empty when it is no file
   * @param on the day it is about
   */
  record Said(String agency, String file, Optional<Integer> row, LocalDate on) {}
}
