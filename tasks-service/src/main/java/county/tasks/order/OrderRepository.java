package county.tasks.order;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrderRepository extends JpaRepository<Order, UUID> {

  @Query(
      "select o from Order o where o.kind = LIGHT_RED and o.state <> CLEARED and o.clauseId = ?1 and o.unit = ?2")
  List<Order> findOpenOnLight(String clause, String unit);

  /** Orders whose reply was due before this day and has not come, and that can still be raised. */
  @Query(
      "select o from Order o where o.state in (OPEN, ACKNOWLEDGED) and o.level <> RED and o.replyBy < ?1 order by o.replyBy, o.id")
  List<Order> findUnansweredBefore(LocalDate day);
}
