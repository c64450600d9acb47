package county.monitoring.batch;

import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was wrong with the cells of a batch. Values of identifying columns are sealed at rest and
 * masked in answers.
 */
@Component
class ErrorStore {

  private static final String TABLE = "batch_error";
  private static final String COPY =
      "copy batch_error (id, batch_id, area, unit, sheet_row, column_name, value, sealed, reason,"
          + " duplicate)"
          + " from stdin binary";

  private final JdbcClient jdbc;
  private final Copy copy;
  private final FieldCipher cipher;
  private final Cursors cursors;

  ErrorStore(JdbcClient jdbc, Copy copy, FieldCipher cipher, Cursors cursors) {
    this.jdbc = jdbc;
    this.copy = copy;
    this.cipher = cipher;
    this.cursors = cursors;
  }

  void clear(UUID batch) {
    jdbc.sql("delete from batch_error where batch_id = ?").param(batch).update();
  }

  /** Adds errors in one COPY. */
  void add(Batch batch, Iterable<Complaint> errors) {
    copy.into(
        COPY,
        rows -> {
          for (var error : errors) {
            var id = Ids.next();
            rows.begin(10)
                .uuid(id)
                .uuid(batch.id())
                .text(batch.area())
                .text(batch.unit())
                .integer(error.row())
                .text(error.column());
            if (error.identifying()) {
              rows.nothing().bytes(cipher.seal(TABLE, "sealed", id, error.value()));
            } else {
              rows.text(error.value()).nothing();
            }
            rows.text(error.reason()).flag(error.duplicate());
          }
        });
  }

  /** What was wrong with rows from one number on to another, that excluded; in file order. */
  List<BatchRows.Flaw> between(UUID batch, int from, int to) {
    return jdbc.sql(
            """
            select sheet_row, column_name, reason, duplicate from batch_error
            where batch_id = ? and sheet_row >= ? and sheet_row < ? order by sheet_row, id
            """)
        .params(batch, from, to)
        .query(
            (row, n) ->
                new BatchRows.Flaw(
                    row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4)))
        .list();
  }

  Page<ErrorRow> page(UUID batch, Paging paging) {
    return ListQuery.of("id, sheet_row, column_name, value, sealed, reason", "batch_error", "id")
        .when("batch", batch, "batch_id = :batch")
        .page(jdbc, cursors, paging, this::errorRow);
  }

  private ErrorRow errorRow(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var value =
        Optional.ofNullable(row.getBytes("sealed"))
            .map(secret -> Masks.idNumber(cipher.open(TABLE, "sealed", id, secret)))
            .or(() -> text(row))
            .orElse("");
    return new ErrorRow(
        row.getInt("sheet_row"), row.getString("column_name"), value, row.getString("reason"));
  }

  private static Optional<String> text(ResultSet row) {
    try {
      return Optional.ofNullable(row.getString("value"));
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** An error on its way into the store. */
  record Complaint(
      int row, String column, String value, String reason, boolean identifying, boolean duplicate) {

    Complaint(int row, String column, String value, String reason, boolean identifying) {
      this(row, column, value, reason, identifying, false);
    }

    Complaint asDuplicate() {
      return new Complaint(row, column, value, reason, identifying, true);
    }
  }
}
