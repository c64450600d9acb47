package county.assistance.aidcase;

import county.assistance.programme.Hardship;
import county.platform.web.Problem;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds relief that the same people got before for the same event. */
@Service
public class EarlierGrantService {

  private final AidCaseRepository cases;
  private final JdbcClient jdbc;

  EarlierGrantService(AidCaseRepository cases, JdbcClient jdbc) {
    this.cases = cases;
    this.jdbc = jdbc;
  }

  /** Whose relief is looked for; nobody can say while neither household nor number is known. */
  record Key(UUID aidCase, Optional<UUID> household, Optional<byte[]> idIndex, Hardship hardship) {

    boolean isKnown() {
      return household.isPresent() || idIndex.isPresent();
    }
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  Key keyOf(UUID id) {
    return cases
        .findById(id)
        .map(
            found ->
                new Key(
                    id,
                    Optional.ofNullable(found.householdId()),
                    Optional.ofNullable(found.idIndex()),
                    found.hardship()))
        .orElseThrow(Problem::notFound);
  }

  /** In the caller's scope: for the whole county in system scope, which tells day and township. */
  @Transactional(readOnly = true)
  List<EarlierGrant> of(Key key) {
    return jdbc.sql(
            """
            select decided_on, area from aid_case
            where (household_id = :household or id_index = :index) and hardship = :hardship and decided_fen is not null and id <> :case
            order by decided_on
            """)
        .param("household", key.household().orElse(null), Types.OTHER)
        .param("index", key.idIndex().orElse(null), Types.BINARY)
        .param("hardship", key.hardship().name())
        .param("case", key.aidCase())
        .query(
            (row, n) ->
                new EarlierGrant(
                    row.getObject("decided_on", LocalDate.class), row.getString("area")))
        .list();
  }
}
