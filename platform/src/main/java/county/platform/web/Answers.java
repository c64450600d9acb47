package county.platform.web;

import county.platform.policy.Refusal;
import county.platform.policy.Result;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Shapes what a service returned into an answer. */
public final class Answers {

  private Answers() {}

  /**
   * 200 with the value; a refusal becomes a problem with {@code refusals[]}: 409 when the state
   * does not offer the action, else 422.
   *
   * @throws Problem for a refusal
   */
  public static <T> ResponseEntity<T> of(Result<T> result) {
    return ResponseEntity.ok(valueOf(result));
  }

  /** Like {@link #of} with the value shaped for the wire. */
  public static <T, V> ResponseEntity<V> of(
      Result<T> result, Function<? super T, ? extends V> shape) {
    return ResponseEntity.ok(shape.apply(valueOf(result)));
  }

  /** The value of a result, for answers that are no 200. */
  public static <T> T valueOf(Result<T> result) {
    return switch (result) {
      case Result.Done<T>(T value) -> value;
      case Result.Refused<T>(List<Refusal> refusals) -> throw refused(refusals);
    };
  }

  /**
   * @param path where the new thing is read, e.g. {@code /api/assets/v1/assets/0198…}
   */
  public static <T> ResponseEntity<T> created(String path, T body) {
    return ResponseEntity.created(URI.create(path)).body(body);
  }

  /** 202: work goes on; the Location is polled. */
  public static <T> ResponseEntity<T> accepted(String path, T body) {
    return ResponseEntity.accepted().location(URI.create(path)).body(body);
  }

  /** 200 with the version as ETag; If-None-Match is answered 304. */
  public static <T> ResponseEntity<T> versioned(T body, ToLongFunction<? super T> version) {
    return ResponseEntity.ok().eTag(Versions.etag(version.applyAsLong(body))).body(body);
  }

  private static Problem refused(List<Refusal> refusals) {
    boolean byState = refusals.stream().anyMatch(refusal -> refusal.kind() == Refusal.Kind.STATE);
    var first = refusals.getFirst();
    return Problem.of(
            byState ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
            first.code(),
            first.detail())
        .with("refusals", refusals);
  }
}
