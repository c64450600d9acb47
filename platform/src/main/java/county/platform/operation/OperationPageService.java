package county.platform.operation;

import county.platform.operation.OperationPart.Figure;
import county.platform.operation.OperationPart.Row;
import county.platform.scope.SystemScope;
import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the figures of a service; figures count over all places, so it does so in system scope. */
@Service
class OperationPageService {

  /**
   * @param version of the program that runs
   * @param businessDate what rules and deadlines call today
   */
  record View(
      String service,
      String version,
      Instant startedAt,
      LocalDate businessDate,
      List<Figure> figures) {}

  private final List<OperationPart> parts;
  private final SystemScope system;
  private final TransactionTemplate transaction;
  private final BusinessClock clock;
  private final String service;

  OperationPageService(
      List<OperationPart> parts,
      SystemScope system,
      TransactionTemplate transaction,
      BusinessClock clock,
      @Value("${county.service}") String service) {
    this.parts = parts;
    this.system = system;
    this.transaction = transaction;
    this.clock = clock;
    this.service = service;
  }

  View view() {
    return new View(
        service,
        Optional.ofNullable(getClass().getPackage().getImplementationVersion()).orElse("未打包"),
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
        clock.today(),
        parts.stream().map(part -> inSystem(part::figure)).toList());
  }

  /**
   * @throws Problem 404 when no figure has this key
   */
  List<Row> rows(String key) {
    return parts.stream()
        .filter(part -> inSystem(part::figure).key().equals(key))
        .findFirst()
        .map(part -> inSystem(part::rows))
        .orElseThrow(Problem::notFound);
  }

  private <T> T inSystem(Supplier<T> work) {
    return system.call(
        "operation", () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }
}
