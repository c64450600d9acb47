package county.monitoring.arrival.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A feed on a day.
 *
 * @param agency who supplies it
 * @param area statistical code of the county
 * @param cycleDays so many days after the last data date the next is due
 * @param arrivals its closed batches, the newest first
 */
public record Feed(
    String name, String agency, String area, int cycleDays, LocalDate day, List<Arrival> arrivals) {

  public Feed {
    arrivals = List.copyOf(arrivals);
  }
}
