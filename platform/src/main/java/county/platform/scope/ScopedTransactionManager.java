package county.platform.scope;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Begins every transaction by telling the database, for this transaction only, whose rows it may
 * show ({@code app.area_from}, {@code app.area_to}, {@code app.units}), who acts why ({@code
 * app.user}, {@code app.why}) and the business time ({@code app.now}). When it cannot, the
 * transaction is rolled back and nothing runs.
 */
final class ScopedTransactionManager extends JpaTransactionManager {

  private static final String USER_SCOPE =
      """
      select set_config('app.area_from', ?, true), set_config('app.area_to', ?, true), set_config('app.units', ?, true),
             set_config('app.user', ?, true), set_config('app.why', ?, true), set_config('app.now', ?, true)
      """;
  private static final String SYSTEM_SCOPE = USER_SCOPE + ", set_config('role', ?, true)";

  private final InstantSource clock;
  private final String systemRole;

  ScopedTransactionManager(EntityManagerFactory entities, InstantSource clock, String service) {
    super(entities);
    this.clock = clock;
    this.systemRole = service + "_system";
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    try {
      tell(CurrentScope.get());
    } catch (SQLException | RuntimeException e) {
      abandon(transaction);
      throw new CannotCreateTransactionException("the database did not take the scope", e);
    }
  }

  private void tell(Scope scope) throws SQLException {
    var dataSource = Objects.requireNonNull(getDataSource());
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (var statement = connection.prepareStatement(scope.system() ? SYSTEM_SCOPE : USER_SCOPE)) {
      statement.setString(1, scope.areaFrom());
      statement.setString(2, scope.areaTo());
      statement.setString(3, scope.units());
      statement.setString(4, scope.actor());
      statement.setString(5, scope.why());
      statement.setString(6, clock.instant().toString());
      if (scope.system()) {
        statement.setString(7, systemRole);
      }
      statement.execute();
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private void abandon(@Nullable Object transaction) {
    var status =
        new DefaultTransactionStatus(null, transaction, true, false, false, false, false, null);
    try {
      doRollback(status);
    } finally {
      doCleanupAfterCompletion(Objects.requireNonNull(transaction));
    }
  }
}
