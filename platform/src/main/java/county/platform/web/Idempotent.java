package county.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A create or transition that takes effect once per {@code Idempotency-Key} of a user and route.
 * Without the header 400; while the first runs 409; with another content 422; afterwards the stored
 * status, Location and id again, with {@code Idempotency-Replayed: true}. A request that was
 * refused or failed frees its key.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

  /**
   * Whether the body is a stream that is not read for the digest (path, query and length stand for
   * it) and is stored in several transactions; then the key is spent only by the answer.
   */
  boolean streamed() default false;
}
