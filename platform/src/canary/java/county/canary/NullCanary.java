package county.canary;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Must not compile: hands out null where none is allowed. The strict build fails when this compiles. */
@NullMarked
final class NullCanary {

  String name(@Nullable String given) {
    return given;
  }
}
