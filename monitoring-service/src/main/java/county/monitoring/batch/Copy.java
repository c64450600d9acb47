package county.monitoring.batch;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes many rows by binary COPY in the open transaction: no SQL, no object and no text for each
 * row.
 */
@Component
public class Copy {
  private final JdbcTemplate jdbc;

  Copy(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param sql {@code copy … from stdin binary}
   * @param rows adds the rows; they are sent as they come
   * @return the number of rows
   */
  public long into(String sql, Consumer<CopyRows> rows) {
    var added =
        jdbc.execute(
            (ConnectionCallback<Long>)
                connection -> {
                  var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
                  try {
                    var sink = new CopyRows(in);
                    rows.accept(sink);
                    sink.end();
                    return in.endCopy();
                  } catch (SQLException | RuntimeException failed) {
                    if (in.isActive()) {
                      in.cancelCopy();
                    }
                    throw failed;
                  }
                });
    return added == null ? 0 : added;
  }
}
