package county.tasks.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as {@code policy/indicators.yaml} defines it.
 *
 * @param clauses numbers of the clauses whose light it moves
 * @param source {@code facts}: computed here; else the type of the event that tells it
 * @param measure percent or count
 * @param numerator what is counted, in words; {@code denominator} likewise, absent for a count
 * @param tolerance how far from the target is still yellow
 * @param rowsHaveOrders whether each row that fails has an order of its own already
 * @param owner the unit that owes the number
 */
public record Definition(
    String key,
    String label,
    List<String> clauses,
    String source,
    Measure measure,
    String numerator,
    Optional<String> denominator,
    Direction direction,
    Optional<BigDecimal> target,
    BigDecimal tolerance,
    Optional<String> reference,
    boolean rowsHaveOrders,
    String owner) {

  static final String FACTS = "facts";

  /** In which measure the number is told. */
  public enum Measure {
    PERCENT("%"),
    COUNT("");

    private final String word;

    Measure(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** Which side of the target is right. */
  public enum Direction {
    UP,
    DOWN,
    NONE
  }

  /** As the file has it. */
  record Written(
      String key,
      String label,
      List<String> clauses,
      String source,
      String measure,
      String numerator,
      @Nullable String denominator,
      String direction,
      @Nullable BigDecimal target,
      @Nullable BigDecimal tolerance,
      @Nullable String reference,
      @JsonProperty("rows-have-orders") @Nullable Boolean rowsHaveOrders,
      String owner) {

    Definition read() {
      return new Definition(
          key,
          label,
          List.copyOf(clauses),
          source,
          Measure.valueOf(measure.toUpperCase(Locale.ROOT)),
          numerator,
          Optional.ofNullable(denominator),
          Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
          Optional.ofNullable(target),
          tolerance == null ? BigDecimal.ZERO : tolerance,
          Optional.ofNullable(reference),
          Boolean.TRUE.equals(rowsHaveOrders),
          owner);
    }
  }

  public boolean isComputedHere() {
    return source.equals(FACTS);
  }

  /** Whether it can move a light. */
  public boolean hasAim() {
    return direction != Direction.NONE && target.isPresent();
  }
}
