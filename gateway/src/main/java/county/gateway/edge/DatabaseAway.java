package county.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions stand in the database: when it is away, the door says so and is no internal error. */
final class DatabaseAway extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

  private final EdgeSettings settings;

  DatabaseAway(EdgeSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (DataAccessException | TransactionException away) {
      if (response.isCommitted()) {
        throw away;
      }
      log.warn("no session can be read: {}", away.getClass().getName());
      DoorProblem.serviceDown("登录服务", settings.breaker().openFor()).writeTo(response);
    }
  }
}
