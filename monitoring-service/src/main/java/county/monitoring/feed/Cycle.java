package county.monitoring.feed;

import java.time.LocalDate;

/**
 * How often a feed has to come.
 *
 * @param label for people
 * @param days so many days after the last data day it is late
 */
record Cycle(String label, int days) {
  static final Cycle MONTHLY = new Cycle("每月", 40);

  boolean isLate(LocalDate lastData, LocalDate today) {
    return lastData.plusDays(days).isBefore(today);
  }
}
