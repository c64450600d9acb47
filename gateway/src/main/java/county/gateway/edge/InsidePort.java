package county.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The gateway's figures for Prometheus stand at a port of their own, which no container or firewall
 * opens to the outside: {@code /actuator/prometheus} answers there only, and there nothing else
 * does.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("county.gateway.metrics-port")
class InsidePort {

  static final String FIGURES = "/actuator/prometheus";

  private final Connector connector = new Connector();

  InsidePort(@Value("${county.gateway.metrics-port}") int port) {
    connector.setPort(port);
  }

  /** The port as it was opened. */
  int port() {
    return connector.getLocalPort();
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> insideConnector() {
    return factory -> factory.addAdditionalConnectors(connector);
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> insideOnly() {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Separated(connector));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static final class Separated extends OncePerRequestFilter {

    private final Connector inside;

    Separated(Connector inside) {
      this.inside = inside;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      boolean atInsidePort = request.getLocalPort() == inside.getLocalPort();
      if (atInsidePort == request.getRequestURI().equals(FIGURES)) {
        chain.doFilter(request, response);
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    }
  }
}
