package county.platform.web;

import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The description of a service's API, from which the browser's client is generated. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CurrentUser.class)
        .replaceWithSchema(
            Money.class, new StringSchema().pattern("^-?\\d+\\.\\d{2}$").example("20000.00"));
  }

  @Bean
  OpenAPI openApi(@Value("${county.service}") String service) {
    return new OpenAPI()
        .info(new Info().title(service).version("v1"))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Asked last: springdoc's own converters, which unwrap answers, are put before it. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver schemas(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
  }

  /**
   * An operation is named after its controller and method ({@code assetRegister}), and says the
   * permission it needs.
   */
  @Bean
  OperationCustomizer operationNames(@Value("${county.service}") String service) {
    return (operation, method) -> {
      var controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
      var name = method.getMethod().getName();
      operation.setOperationId(
          Character.toLowerCase(controller.charAt(0))
              + controller.substring(1)
              + Character.toUpperCase(name.charAt(0))
              + name.substring(1));
      var permission = method.getMethodAnnotation(Permission.class);
      if (permission != null) {
        operation.addExtension("x-permission", PermissionInterceptor.nameOf(permission, service));
      }
      var partner = method.getMethodAnnotation(PartnerAccess.class);
      if (partner != null) {
        operation.addExtension("x-partner-scope", partner.scope());
      }
      return operation;
    };
  }

  /** Every operation may answer with a problem. */
  @Bean
  OpenApiCustomizer problems() {
    return api -> {
      api.getComponents().addSchemas(PROBLEM, problemSchema());
      var answer =
          new ApiResponse()
              .description("problem")
              .content(
                  new Content()
                      .addMediaType(
                          "application/problem+json",
                          new MediaType()
                              .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
      api.getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperations()
                      .forEach(call -> call.getResponses().addApiResponse("default", answer)));
    };
  }

  private static Schema<?> problemSchema() {
    var schema = new ObjectSchema();
    List.of("type", "title", "detail", "instance", "code")
        .forEach(name -> schema.addProperty(name, new StringSchema()));
    schema.addProperty("status", new IntegerSchema());
    schema.addProperty("errors", list("field", "value", "reason"));
    schema.addProperty("refusals", list("code", "detail", "kind", "clause"));
    return schema.required(List.of("type", "title", "status", "detail", "code"));
  }

  private static Schema<?> list(String... members) {
    var item = new ObjectSchema();
    List.of(members).forEach(name -> item.addProperty(name, new StringSchema()));
    return new ArraySchema().items(item);
  }
}
