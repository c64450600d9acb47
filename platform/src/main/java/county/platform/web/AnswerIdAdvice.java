package county.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Notes the {@code id} of the answer to an {@link Idempotent} request, to be given again. */
@RestControllerAdvice
class AnswerIdAdvice implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return returned.hasMethodAnnotation(Idempotent.class);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (request instanceof ServletServerHttpRequest servlet) {
      idOf(body)
          .ifPresent(id -> servlet.getServletRequest().setAttribute(Idempotency.ANSWER_ID, id));
    }
    return body;
  }

  private static Optional<Object> idOf(@Nullable Object body) {
    return switch (body) {
      case Map<?, ?> map -> Optional.ofNullable(map.get("id"));
      case Record values ->
          Arrays.stream(values.getClass().getRecordComponents())
              .filter(component -> component.getName().equals("id"))
              .findFirst()
              .map(component -> read(component, values));
      case null, default -> Optional.empty();
    };
  }

  private static @Nullable Object read(RecordComponent component, Record values) {
    var accessor = component.getAccessor();
    ReflectionUtils.makeAccessible(accessor);
    return ReflectionUtils.invokeMethod(accessor, values);
  }
}
