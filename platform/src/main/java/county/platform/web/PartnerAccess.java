package county.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that partner agencies may call, too. Without this mark it is closed to them, whatever
 * permission their role holds.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PartnerAccess {

  /**
   * The scope that must have been granted, with path variables in braces: {@code
   * feed:{feed}:write}; empty: every partner may.
   */
  String scope();

  /**
   * What is answered, a resource of {@code contracts/partners.yaml}; only its granted fields go
   * out. Empty: a file, or nothing about rows.
   */
  String answers() default "";
}
