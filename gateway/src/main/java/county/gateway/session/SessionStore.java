package county.gateway.session;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The session: a row in PostgreSQL and a cookie that no script reads and no other site sends. It
 * has a transaction manager of its own, because it is read before anybody has a scope.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 60)
class SessionStore {

  static final String COOKIE = "COUNTY_SESSION";

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> parallelInserts() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean(defaultCandidate = false)
  @SpringSessionTransactionManager
  PlatformTransactionManager sessionTransactions(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  @Primary
  SessionRepository<? extends Session> sparseSessions(JdbcIndexedSessionRepository stored) {
    return new SparseSessions<>(stored, InstantSource.system());
  }

  /** Secure whenever the request is; behind a proxy that ends TLS, the setting says so. */
  @Bean
  CookieSerializer sessionCookie(
      @Value("${server.servlet.session.cookie.secure:false}") boolean alwaysSecure) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Strict");
    if (alwaysSecure) {
      cookie.setUseSecureCookie(true);
    }
    return cookie;
  }
}
