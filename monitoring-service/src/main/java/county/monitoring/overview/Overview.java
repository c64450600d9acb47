package county.monitoring.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The overview of a place. Each block was counted by one statement of its own and says when.
 *
 * @param area 6, 9 or 12 digits
 * @param day "today" of everything that depends on it
 */
record Overview(
    String area,
    String areaName,
    LocalDate day,
    Households households,
    Risk risk,
    Funnel funnel,
    Support support,
    Feeds feeds) {

  /** What the rows of the linked list are counted by. */
  enum Counted {
    ROWS,
    /** The sum of their {@code persons}. */
    PERSONS
  }

  /**
   * A number and the list behind it.
   *
   * @param link path and query of the list, as the reader may call it
   */
  record Figure(long value, String link, Counted counts) {}

  /** Registered and monitored households of the whole and of the places just below it. */
  record Households(Instant computedAt, HouseholdPlace whole, List<HouseholdPlace> parts) {}

  /**
   * @param area 12 digits
   * @param categories 01, 02 and 03, each once
   */
  record HouseholdPlace(
      String area,
      String areaName,
      Figure registered,
      Figure monitored,
      Figure persons,
      List<Category> categories) {}

  /** Monitored households of a category. */
  record Category(String code, String label, Figure households, Figure persons) {}

  /** Clues that somebody still has to do something about. */
  record Risk(Instant computedAt, RiskPlace whole, List<RiskPlace> parts, List<RiskKind> kinds) {}

  /**
   * @param perThousand open clues for 1,000 registered households; empty where none is registered
   */
  record RiskPlace(
      String area,
      String areaName,
      Figure open,
      Figure overdue,
      Figure registered,
      Optional<BigDecimal> perThousand) {}

  record RiskKind(String kind, String label, Figure open) {}

  /**
   * The way of the clues that were raised since a day.
   *
   * @param from the first day
   * @param toDecision days from clue to the county's decision
   */
  record Funnel(
      Instant computedAt,
      LocalDate from,
      List<Step> steps,
      Optional<Days> toDecision,
      List<Outcome> outcomes,
      List<ChannelCount> channels) {}

  /**
   * Clues that came this far.
   *
   * @param since days since the step before; empty for the first and while no clue came this far
   */
  record Step(String step, String label, Figure clues, Optional<Days> since) {}

  /** Half the clues took at most {@code median} days, nine of ten at most {@code p90}. */
  record Days(BigDecimal median, BigDecimal p90) {}

  /** Clues that are here now; the outcomes add up to the first step. */
  record Outcome(String outcome, String label, Figure clues) {}

  /**
   * Clues that were discovered this way; the channels add up to the first step.
   *
   * @param recognised how many of them led to a recognition
   */
  record ChannelCount(String channel, String label, Figure clues, Figure recognised) {}

  /** Who of the monitored has a support plan in force. */
  record Support(Instant computedAt, SupportPlace whole, List<SupportPlace> parts) {}

  /**
   * @param inForce a plan was made for this monitoring and has a measure that is not over
   * @param overdue of those without: a plan is owed and its day has passed
   */
  record SupportPlace(
      String area,
      String areaName,
      Figure monitored,
      Figure inForce,
      Figure without,
      Figure overdue) {}

  /** The agencies' data. */
  record Feeds(Instant computedAt, List<Feed> feeds) {}

  /**
   * @param state NEVER, FRESH or LATE
   * @param lastData the newest day that applied data is about
   * @param lastArrival when data was last applied
   * @param ageDays from {@code lastData} to today
   * @param batches applied batches, for readers who may open them
   */
  record Feed(
      String code,
      String name,
      String agency,
      String cycle,
      String state,
      String sentence,
      Optional<LocalDate> lastData,
      Optional<Instant> lastArrival,
      Optional<Long> ageDays,
      Optional<Figure> batches) {}
}
