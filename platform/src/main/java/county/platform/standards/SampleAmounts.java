package county.platform.standards;

import county.platform.scope.SystemScope;
import county.platform.standards.PolicyFiles.SampleAmount;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Demo only: enters the sample amounts on the first start, so that rules have something to compare
 * with.
 */
@Component
@Profile("demo")
class SampleAmounts implements ApplicationRunner {

  private final JdbcClient jdbc;
  private final SystemScope system;
  private final TransactionTemplate transaction;
  private final String service;

  SampleAmounts(
      JdbcClient jdbc,
      SystemScope system,
      TransactionTemplate transaction,
      @Value("${county.service}") String service) {
    this.jdbc = jdbc;
    this.system = system;
    this.transaction = transaction;
    this.service = service;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var amounts = PolicyFiles.standards(service).amounts();
    system.run(
        "sample-amounts",
        () ->
            transaction.executeWithoutResult(
                status -> {
                  if (isEmpty()) {
                    amounts.forEach(this::enter);
                  }
                }));
  }

  private boolean isEmpty() {
    return jdbc.sql("select not exists (select from standard_amount)")
        .query(Boolean.class)
        .single();
  }

  private void enter(SampleAmount amount) {
    if (!amount.sample()) {
      throw new IllegalStateException("an amount of a file is a sample: " + amount.key());
    }
    jdbc.sql(
            """
            insert into standard_amount (id, key, kind, area, value, valid_from, valid_to, known_since, reference, sample)
            values (:id, :key, :kind, :area, :value, :from, :to, :known, :reference, true)
            """)
        .param("id", Ids.next())
        .param("key", amount.key())
        .param("kind", amount.kind())
        .param("area", amount.area())
        .param("value", amount.value())
        .param("from", amount.validFrom())
        .param("to", amount.validTo())
        .param("known", Timestamp.from(knownSince(amount)))
        .param("reference", amount.reference())
        .update();
  }

  /** Known from its first day on. */
  static Instant knownSince(SampleAmount amount) {
    return amount.validFrom().atStartOfDay(BusinessClock.ZONE).toInstant();
  }
}
