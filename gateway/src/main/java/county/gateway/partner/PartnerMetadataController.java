package county.gateway.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import county.platform.web.PublicEndpoint;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Names the token endpoint and nothing else (RFC 8414). The framework's own answer insists on an
 * authorization endpoint, which this door does not have.
 */
@RestController
class PartnerMetadataController {

  record Metadata(
      String issuer,
      @JsonProperty("token_endpoint") String tokenEndpoint,
      @JsonProperty("grant_types_supported") List<String> grantTypes,
      @JsonProperty("token_endpoint_auth_methods_supported") List<String> authentication,
      @JsonProperty("response_types_supported") List<String> responseTypes) {}

  @GetMapping("/.well-known/oauth-authorization-server")
  @PublicEndpoint("a partner's program reads where it gets its token; nothing in it is secret")
  Metadata read() {
    var address = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return new Metadata(
        address,
        address + TokenEndpoint.TOKEN,
        List.of("client_credentials"),
        List.of("client_secret_basic", "client_secret_post"),
        List.of());
  }
}
