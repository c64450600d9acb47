package county.platform.policy;

/** What a rule says: met, not met, or a person must look because something is not known. */
public enum Outcome {
  MET,
  NOT_MET,
  NEEDS_REVIEW
}
