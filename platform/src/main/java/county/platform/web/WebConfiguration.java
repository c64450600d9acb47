package county.platform.web;

import county.platform.crypto.KeyRing;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/**
 * Puts the caller, the permission check and the answers in place for every controller of a service.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final String service;

  WebConfiguration(@Value("${county.service}") String service) {
    this.service = service;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors
        .addInterceptor(new PermissionInterceptor(service))
        .order(Ordered.HIGHEST_PRECEDENCE);
    interceptors.addInterceptor(new PartnerInterceptor()).order(Ordered.HIGHEST_PRECEDENCE + 1);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CurrentUserResolver());
  }

  @Bean
  static Permissions permissions() {
    return Permissions.load();
  }

  @Bean
  static ProblemCatalogue problemCatalogue() {
    return ProblemCatalogue.load();
  }

  @Bean
  static PartnerCatalogue partnerCatalogue() {
    return PartnerCatalogue.load();
  }

  @Bean
  static Cursors cursors(KeyRing keys) {
    return new Cursors(bytes -> keys.mac("cursor", bytes));
  }

  /** Messages of the validation are Chinese, whatever the browser asks for. */
  @Bean
  static LocaleResolver localeResolver() {
    return new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE);
  }
}
