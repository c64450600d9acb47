package county.monitoring.household;

import county.platform.division.Divisions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exact look-ups of persons by blind index. */
@Service
public class PersonSearchService {

  private final JdbcClient jdbc;
  private final SealedFields sealed;
  private final Divisions divisions;

  PersonSearchService(JdbcClient jdbc, SealedFields sealed, Divisions divisions) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.divisions = divisions;
  }

  @Transactional(readOnly = true)
  List<PersonSearch.Match> matches(byte[] idNumber) {
    return jdbc.sql(
            "select id, household_id, name, area, id_cipher from person where id_idx = :index")
        .param("index", idNumber)
        .query(
            (row, n) -> {
              var id = row.getObject("id", UUID.class);
              var area = row.getString("area");
              return new PersonSearch.Match(
                  row.getObject("household_id", UUID.class),
                  id,
                  row.getString("name"),
                  sealed.maskedIdNumber(row, "person", id).orElse(""),
                  area,
                  divisions.place(area));
            })
        .list();
  }

  /**
   * Where a person is registered: for a caller in system scope, who answers with the township only.
   */
  @Transactional(readOnly = true)
  Optional<String> areaOf(byte[] idNumber) {
    return jdbc.sql("select area from person where id_idx = :index")
        .param("index", idNumber)
        .query(String.class)
        .optional();
  }
}
