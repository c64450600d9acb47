package county.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a caller needs for this endpoint, {@code <service>:<noun>:<verb>}. An endpoint
 * without it (and without {@link PublicEndpoint}) answers 403 to everybody. Endpoints of the
 * platform write {@code {service}} for the service they run in.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permission {
  String value();
}
