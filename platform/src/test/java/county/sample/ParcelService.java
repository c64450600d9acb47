package county.sample;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rows of a place, written and read by whoever works there. */
@Service
public class ParcelService {

  private final JdbcClient jdbc;

  ParcelService(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public UUID add(String area, String owner) {
    var id = UUID.randomUUID();
    jdbc.sql("insert into parcel (id, area, owner) values (?, ?, ?)")
        .params(id, area, owner)
        .update();
    return id;
  }

  @Transactional
  public int give(UUID id, String owner) {
    return jdbc.sql("update parcel set owner = ? where id = ?").params(owner, id).update();
  }

  @Transactional
  public int remove(UUID id) {
    return jdbc.sql("delete from parcel where id = ?").param(id).update();
  }

  @Transactional(readOnly = true)
  public List<String> owners() {
    return jdbc.sql("select owner from parcel order by owner").query(String.class).list();
  }

  /** All versions of one parcel, oldest first: {@code owner|ended by|ended why}. */
  @Transactional(readOnly = true)
  public List<String> versions(UUID id) {
    return jdbc.sql(
            """
            select concat_ws('|', owner, coalesce(ended_by, '-'), coalesce(ended_why, '-'))
            from parcel_known where id = ? order by recorded
            """)
        .param(id)
        .query(String.class)
        .list();
  }
}
