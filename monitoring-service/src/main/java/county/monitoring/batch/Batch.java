package county.monitoring.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * An import batch (导入批次) as it stands.
 *
 * @param seq its number in the database; facts carry it
 * @param no its number for people
 * @param kind code of the {@link BatchKind}
 * @param unit code of the unit that supplies the data
 * @param fileId the stored file; empty once the batch was discarded or has failed
 * @param digest SM3 of the file, hex
 * @param dataDate the day the data is about
 * @param businessDay the day that all its checks call today
 * @param position how far the evaluation has come, in the kind's own words
 * @param problem why it failed, a Chinese sentence
 */
public record Batch(
    UUID id,
    long seq,
    String no,
    String kind,
    String area,
    String unit,
    Mode mode,
    State state,
    Optional<UUID> fileId,
    String fileName,
    long size,
    String digest,
    LocalDate dataDate,
    String uploadedBy,
    String uploadedByName,
    Instant uploadedAt,
    LocalDate businessDay,
    Counts counts,
    Optional<String> position,
    Optional<String> problem,
    long version) {

  /** Whether a person looks before anything is applied. */
  public enum Mode {
    VALIDATE,
    COMMIT
  }

  /** Where it stands; PARSED and HELD wait for a person. */
  public enum State {
    RECEIVED,
    PARSING,
    PARSED,
    HELD,
    MATCHING,
    EVALUATING,
    CLOSED,
    DISCARDED,
    FAILED
  }

  /** The file, while there is one. */
  public UUID file() {
    return fileId.orElseThrow(
        () -> new IllegalStateException("batch " + no + " has no file any more"));
  }

  static Batch of(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getObject("id", UUID.class),
        row.getLong("seq"),
        row.getString("no"),
        row.getString("kind"),
        row.getString("area"),
        row.getString("unit"),
        Mode.valueOf(row.getString("mode")),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("file_id", UUID.class)),
        row.getString("file_name"),
        row.getLong("size"),
        row.getString("digest"),
        row.getObject("data_date", LocalDate.class),
        row.getString("uploaded_by"),
        row.getString("uploaded_by_name"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getObject("business_day", LocalDate.class),
        Counts.of(row),
        Optional.ofNullable(row.getString("position")),
        Optional.ofNullable(row.getString("problem")),
        row.getLong("version"));
  }
}
