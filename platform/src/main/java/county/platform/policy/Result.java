package county.platform.policy;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a command came to: done, or refused with all reasons. */
public sealed interface Result<T> {

  record Done<T>(T value) implements Result<T> {}

  record Refused<T>(List<Refusal> refusals) implements Result<T> {
    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refusal has a reason");
      }
    }
  }

  static <T> Result<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Result<T> refused(Refusal... refusals) {
    return new Refused<>(List.of(refusals));
  }

  static <T> Result<T> refused(List<Refusal> refusals) {
    return new Refused<>(refusals);
  }

  /** Goes on with the value when it was done. */
  default Result<T> onSuccess(Consumer<? super T> next) {
    if (this instanceof Done<T>(var value)) {
      next.accept(value);
    }
    return this;
  }

  default <U> Result<U> map(Function<? super T, ? extends U> shape) {
    return switch (this) {
      case Done<T>(var value) -> new Done<>(shape.apply(value));
      case Refused<T>(var refusals) -> new Refused<>(refusals);
    };
  }

  /** Tries the next step when this one was done. */
  default <U> Result<U> then(Function<? super T, Result<U>> next) {
    return switch (this) {
      case Done<T>(var value) -> next.apply(value);
      case Refused<T>(var refusals) -> new Refused<>(refusals);
    };
  }

  default boolean isDone() {
    return this instanceof Done<T>;
  }
}
