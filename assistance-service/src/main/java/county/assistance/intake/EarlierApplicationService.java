package county.assistance.intake;

import county.assistance.aidcase.AidCaseListService;
import county.platform.division.Divisions;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds earlier applications of the same people for the same event. */
@Service
public class EarlierApplicationService {

  private final JdbcClient jdbc;
  private final Divisions divisions;

  EarlierApplicationService(JdbcClient jdbc, Divisions divisions) {
    this.jdbc = jdbc;
    this.divisions = divisions;
  }

  /**
   * In the caller's scope; in system scope those of the whole county. Withdrawn ones do not count.
   */
  @Transactional(readOnly = true)
  List<Earlier> of(Earlier.Key key) {
    return jdbc.sql(
            """
            select a.receipt_no, a.received_on, a.area, c.id as case_id, c.state from application a join aid_case c on c.application_id = a.id
            where (a.household_id = :household or a.id_index = :index) and a.hardship = :hardship and a.received_on >= :since
              and c.state <> 'WITHDRAWN'
            order by a.received_on desc, a.id desc
            """)
        .param("household", key.household().orElse(null), Types.OTHER)
        .param("index", key.idIndex().orElse(null), Types.BINARY)
        .param("hardship", key.hardship().name())
        .param("since", key.since())
        .query(
            (row, n) ->
                new Earlier(
                    row.getString("receipt_no"),
                    row.getObject("received_on", LocalDate.class),
                    divisions.name(row.getString("area").substring(0, 9)),
                    AidCaseListService.stateLabel(row.getString("state")),
                    Optional.of(row.getObject("case_id", UUID.class))))
        .list();
  }

  /** Which of these cases the caller may open. */
  @Transactional(readOnly = true)
  List<UUID> visible(List<Earlier> found) {
    var ids = found.stream().flatMap(one -> one.caseId().stream()).toArray(UUID[]::new);
    return jdbc.sql("select id from aid_case where id = any(?::uuid[])")
        .param(ids)
        .query(UUID.class)
        .list();
  }
}
