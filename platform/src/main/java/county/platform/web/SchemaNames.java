package county.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * A schema is named after its class; a nested one after all classes around it, so that two {@code
 * Row}s of one service do not become one.
 */
final class SchemaNames extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    var around = type.getEnclosingClass();
    return around == null
        ? type.getSimpleName()
        : getNameOfClass(around).replaceFirst("(Controller|Service)$", "") + type.getSimpleName();
  }
}
