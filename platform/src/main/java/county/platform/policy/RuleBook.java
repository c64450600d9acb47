package county.platform.policy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every version of the rules that a stored finding may cite; derives a stored assessment again from
 * nothing but its own record.
 */
public final class RuleBook {

  private final Map<String, Rule> everyVersion;

  private RuleBook(Map<String, Rule> everyVersion) {
    this.everyVersion = everyVersion;
  }

  /**
   * @throws IllegalStateException when a version occurs twice
   */
  public static RuleBook of(Stream<? extends Rule> rules) {
    return new RuleBook(
        rules.collect(
            Collectors.toUnmodifiableMap(
                rule -> key(rule.id(), rule.version()), Function.identity())));
  }

  /** A rule in the version that a stored finding cites. */
  public Optional<Rule> find(String id, int version) {
    return Optional.ofNullable(everyVersion.get(key(id, version)));
  }

  /**
   * The first difference between a record and what its rules say today, in Chinese; empty when all
   * agrees.
   *
   * @param digest hex digest that the hash was made with
   */
  public Optional<String> difference(Assessment stored, UnaryOperator<String> digest) {
    if (!stored.isIntact(digest)) {
      return Optional.of("记录与摘要不符");
    }
    return stored.findings().stream().map(this::difference).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> difference(Finding stored) {
    var rule = find(stored.rule(), stored.version());
    if (rule.isEmpty()) {
      return Optional.of("规则 " + stored.rule() + " 第" + stored.version() + "版已不在系统中");
    }
    try {
      var again = rule.get().derive(stored);
      return again.equals(stored)
          ? Optional.empty()
          : Optional.of(
              "规则 " + stored.rule() + " 重新推导得到 " + again.outcome() + "：" + again.sentence());
    } catch (IllegalArgumentException e) {
      return Optional.of("规则 " + stored.rule() + " 的记录不全或不能读取");
    }
  }

  private static String key(String id, int version) {
    return id + "/" + version;
  }
}
