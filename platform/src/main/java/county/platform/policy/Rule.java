package county.platform.policy;

/** A rule in one version. A changed rule is a new version beside the old one. */
public interface Rule {

  /** Stable id, e.g. {@code medical-burden}. */
  String id();

  int version();

  /**
   * The finding once more, from the facts and amounts that it has stored itself.
   *
   * @throws IllegalArgumentException when the record lacks a fact that the rule needs
   */
  Finding derive(Finding stored);
}
