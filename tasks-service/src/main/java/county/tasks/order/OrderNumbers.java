package county.tasks.order;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of orders, DB2021-00001. */
@Component
class OrderNumbers {

  private final JdbcClient jdbc;

  OrderNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String next(LocalDate on) {
    long next = jdbc.sql("SELECT nextval('supervision_order_no')").query(Long.class).single();
    return "DB%d-%05d".formatted(on.getYear(), next);
  }
}
