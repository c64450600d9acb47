package county.platform.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for; take it as {@code @ParameterObject @Valid Paging}.
 *
 * @param size rows on a page, 1 to 200, 20 when not said
 * @param cursor {@code next} or {@code previous} of an earlier answer; none: the first page
 */
public record Paging(
    @Parameter(description = "每页条数，1 到 200，默认 20") @Min(1) @Max(MAX_SIZE) @Nullable Integer size,
    @Parameter(description = "上一次回答中的 next 或 previous") @Nullable String cursor) {

  static final int MAX_SIZE = 200;
  private static final int DEFAULT_SIZE = 20;

  /** The first page in the usual size. */
  public static Paging first() {
    return new Paging(null, null);
  }

  public int rows() {
    return size == null ? DEFAULT_SIZE : Math.clamp(size, 1, MAX_SIZE);
  }

  Optional<String> mark() {
    return Optional.ofNullable(cursor).filter(text -> !text.isBlank());
  }
}
