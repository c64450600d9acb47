package county.platform.web;

import county.platform.scope.CurrentScope;
import county.platform.scope.Grants;
import county.platform.web.PartnerCatalogue.Resource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of an answer to a partner agency every field that it was not granted. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PartnerFieldsAdvice implements ResponseBodyAdvice<Object> {

  private final PartnerCatalogue catalogue;
  private final JsonMapper json;

  PartnerFieldsAdvice(PartnerCatalogue catalogue, JsonMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return returned.hasMethodAnnotation(PartnerAccess.class);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    var grants = CurrentScope.user().flatMap(user -> user.grants());
    if (body == null || body instanceof ProblemDetail || grants.isEmpty()) {
      return body;
    }
    var access = Objects.requireNonNull(returned.getMethodAnnotation(PartnerAccess.class));
    return access.answers().isEmpty() ? body : cut(body, access.answers(), grants.get());
  }

  private JsonNode cut(Object body, String name, Grants grants) {
    var answer = json.<JsonNode>valueToTree(body);
    var resource = catalogue.resource(name);
    var rows = answer.has("items") && answer.has("total") ? answer.path("items") : answer;
    if (rows.isArray()) {
      rows.forEach(row -> keep(row, name, resource, grants.fields()));
    } else {
      keep(rows, name, resource, grants.fields());
    }
    return answer;
  }

  private static void keep(JsonNode row, String name, Resource resource, Set<String> granted) {
    if (row instanceof ObjectNode object) {
      object.propertyNames().stream()
          .filter(
              field -> !resource.always().contains(field) && !granted.contains(name + "." + field))
          .toList()
          .forEach(object::remove);
    }
  }
}
