package county.monitoring.feed;

import java.util.Map;

/** Whom of the registry the file of a feed should contain. */
public sealed interface Expectation {

  /** Says who, or why nobody; for people. */
  String sentence();

  /**
   * The registered persons a condition names.
   *
   * @param condition about {@code person p}, with the values by name
   */
  record Some(String sentence, String condition, Map<String, Object> values)
      implements Expectation {}

  /** A person's absence from the file means nothing. */
  record Nobody(String sentence) implements Expectation {}
}
