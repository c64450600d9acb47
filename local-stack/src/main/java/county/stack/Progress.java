package county.stack;

/** Tells whoever waits what is being done, in Chinese. */
@FunctionalInterface
public interface Progress {
  void says(String sentence);
}
