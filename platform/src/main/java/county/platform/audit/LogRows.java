package county.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries from rows of {@code log_entry}. */
record LogRows(JsonMapper json) {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  LogEntry entry(ResultSet row) throws SQLException {
    return new LogEntry(
        row.getObject("id", UUID.class),
        LogKind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        json.readValue(row.getString("body"), BODY));
  }
}
