package county.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Collects everything that is wrong with an input, so that the user reads all of it at once. */
public final class InvalidInput {

  /** The one code for wrong input. */
  public static final String CODE = "county.input.invalid";

  private static final int LONGEST_ECHO = 100;

  private final List<Error> errors = new ArrayList<>();

  /**
   * One thing that is wrong.
   *
   * @param field where, e.g. {@code fundings[0].amount}; empty when it is about the whole
   * @param value what was sent, cut to 100 characters; empty when nothing was
   * @param reason a Chinese clause: what to do
   */
  public record Error(String field, String value, String reason) {

    static Error of(String field, @Nullable Object value, String reason) {
      var text = Objects.toString(value, "");
      return new Error(
          field,
          text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text,
          reason);
    }
  }

  /** Remembers an error; the input may hold more. */
  public InvalidInput reject(String field, @Nullable Object value, String reason) {
    errors.add(Error.of(field, value, reason));
    return this;
  }

  /** Remembers an error unless {@code holds}. */
  public InvalidInput require(boolean holds, String field, @Nullable Object value, String reason) {
    return holds ? this : reject(field, value, reason);
  }

  /** What was found wrong so far. */
  public List<Error> errors() {
    return List.copyOf(errors);
  }

  /**
   * @throws Problem 400 with all errors, when there is one
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw problem(errors);
    }
  }

  static Problem problem(List<Error> errors) {
    return Problem.of(HttpStatus.BAD_REQUEST, CODE, "有 " + errors.size() + " 处填写有误，请按提示修改后再提交。")
        .with("errors", List.copyOf(errors));
  }

  public static Problem problem(String field, @Nullable Object value, String reason) {
    return problem(List.of(Error.of(field, value, reason)));
  }
}
