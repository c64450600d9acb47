package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchKind;
import county.monitoring.batch.Copy;
import county.platform.crypto.FieldCipher;
import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import county.platform.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows whose person is in doubt, kept sealed until somebody decides. */
@Component
class Doubts {
  static final String TABLE = "feed_doubt";
  private static final String COPY =
      "copy feed_doubt (id, batch_id, area, unit, sheet_row, person_id, doubt, given_name, cells,"
          + " state) from stdin binary";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final Copy copy;
  private final FieldCipher cipher;

  Doubts(JdbcClient jdbc, Copy copy, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.copy = copy;
    this.cipher = cipher;
  }

  /**
   * @param cells the row's cells in the order of the feed's columns
   */
  record Doubtful(
      int sheetRow, RegisteredPerson person, Doubt doubt, String givenName, List<String> cells) {}

  /** The cells of a row in the order of the kind's columns, whatever the order of the file. */
  static List<String> cells(BatchKind kind, Head head, SheetRow row) {
    return kind.columns().stream().map(column -> row.cell(head.at(column.name()))).toList();
  }

  void keep(Batch batch, List<Doubtful> doubtful) {
    if (doubtful.isEmpty()) {
      return;
    }
    copy.into(
        COPY,
        rows -> {
          for (var one : doubtful) {
            var id = Ids.next();
            rows.begin(10)
                .uuid(id)
                .uuid(batch.id())
                .text(batch.area())
                .text(batch.unit())
                .integer(one.sheetRow())
                .uuid(one.person().id());
            rows.text(one.doubt().name()).text(one.givenName());
            rows.bytes(cipher.seal(TABLE, "cells", id, JSON.writeValueAsString(one.cells())))
                .text("OPEN");
          }
        });
  }

  /** A row in doubt, opened again. */
  record Kept(SheetRow row, RegisteredPerson person, UUID household) {}

  /** The head that belongs to {@link #cells}. */
  static Head head(BatchKind kind) {
    return Head.of(kind.columns().stream().map(BatchKind.Column::name).toList());
  }

  Kept find(UUID id) {
    return jdbc.sql(
            """
            select d.sheet_row, d.cells, p.id, p.name, p.area, p.household_id
            from feed_doubt d join person p on p.id = d.person_id where d.id = ?
            """)
        .param(id)
        .query((row, n) -> kept(id, row))
        .single();
  }

  private Kept kept(UUID id, ResultSet row) throws SQLException {
    var cells =
        JSON.readValue(cipher.open(TABLE, "cells", id, row.getBytes("cells")), String[].class);
    var person =
        new RegisteredPerson(
            row.getObject("id", UUID.class), row.getString("name"), row.getString("area"));
    return new Kept(
        new SheetRow(row.getInt("sheet_row"), cells),
        person,
        row.getObject("household_id", UUID.class));
  }
}
