package county.gateway.docs;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts together, from the descriptions of the services, what partner agencies may call: the
 * operations that name a partner's scope, the schemas these need, and where the token comes from.
 */
final class PartnerOpenApi {

  static final String SCOPE = "x-partner-scope";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ObjectNode paths = JSON.createObjectNode();
  private final ObjectNode schemas = JSON.createObjectNode();

  /** Adds the operations of one service that are open to partners. */
  PartnerOpenApi add(JsonNode description) {
    description
        .path("paths")
        .properties()
        .forEach(path -> open(path.getValue()).ifPresent(open -> paths.set(path.getKey(), open)));
    needed(description);
    return this;
  }

  private static Optional<ObjectNode> open(JsonNode operations) {
    var open = JSON.createObjectNode();
    operations
        .properties()
        .forEach(
            operation -> {
              if (operation.getValue().has(SCOPE)) {
                open.set(operation.getKey(), withScope(operation.getValue()));
              }
            });
    return open.isEmpty() ? Optional.empty() : Optional.of(open);
  }

  /** Names the scope where the client chooses it, and the purpose that a read states. */
  private static JsonNode withScope(JsonNode operation) {
    var own = (ObjectNode) operation.deepCopy();
    var scope = operation.path(SCOPE).asString("");
    own.putArray("security")
        .addObject()
        .putArray("partner")
        .addAll(scope.isEmpty() ? List.of() : List.of(JSON.getNodeFactory().stringNode(scope)));
    own.remove("x-permission");
    return own;
  }

  /** The schemas that the open operations refer to, and those that these refer to. */
  private void needed(JsonNode description) {
    var known = description.path("components").path("schemas");
    var waiting = new ArrayDeque<>(references(paths));
    while (!waiting.isEmpty()) {
      var name = waiting.pop();
      if (!schemas.has(name) && known.has(name)) {
        schemas.set(name, known.get(name));
        waiting.addAll(references(known.get(name)));
      }
    }
  }

  private static Set<String> references(JsonNode node) {
    var names = new HashSet<String>();
    node.findValuesAsString("$ref").stream()
        .filter(ref -> ref.startsWith(SCHEMAS))
        .forEach(ref -> names.add(ref.substring(SCHEMAS.length())));
    return names;
  }

  JsonNode build() {
    var api = JSON.createObjectNode();
    api.put("openapi", "3.1.0");
    api.putObject("info")
        .put("title", "接口单位")
        .put("version", "v1")
        .put("description", "先以客户端编号和密钥从 /oauth2/token 取得令牌，再调用下列接口；读取批次须用 X-Purpose 说明用途。");
    api.putArray("servers").addObject().put("url", "/");
    api.set("paths", paths);
    var components = api.putObject("components");
    components.set("schemas", schemas);
    components
        .putObject("securitySchemes")
        .putObject("partner")
        .put("type", "oauth2")
        .putObject("flows")
        .putObject("clientCredentials")
        .put("tokenUrl", "/oauth2/token")
        .putObject("scopes");
    return api;
  }
}
