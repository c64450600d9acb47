package county.monitoring.batch;

import county.monitoring.batch.Batch.State;
import county.monitoring.batch.BatchKind.Column;
import county.monitoring.batch.Upload.Received;
import county.platform.crypto.Masks;
import county.platform.file.CutShort;
import county.platform.file.FileMeta;
import county.platform.file.Files;
import county.platform.file.StoredFile;
import county.platform.scope.CurrentUser;
import county.platform.sheet.Head;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetSource;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes files in: file and batch are stored in one transaction, so that a broken upload leaves
 * neither.
 */
@Component
class Reception {
  static final long LARGEST = 512L << 20;

  /** Files of batches are kept three years, like the logs of their use. */
  private static final int YEARS_KEPT = 3;

  private final BatchStore batches;
  private final Files files;
  private final TransactionOperations transactions;
  private final BusinessClock clock;

  Reception(
      BatchStore batches, Files files, TransactionOperations transactions, BusinessClock clock) {
    this.batches = batches;
    this.files = files;
    this.transactions = transactions;
    this.clock = clock;
  }

  Received receive(BatchKind kind, Upload upload, InputStream body, CurrentUser user) {
    check(kind, upload, user);
    var wanted = wanted(kind, upload, user);
    try {
      return transactions.execute(
          status -> {
            var batch = with(wanted, store(wanted, body));
            var same = batches.findSame(batch);
            if (same.isPresent()) {
              status.setRollbackOnly();
              return new Received(view(kind, same.get()), true);
            }
            batches.insert(batch);
            return new Received(view(kind, batch), false);
          });
    } catch (DuplicateKeyException cameAtTheSameMoment) {
      return transactions.execute(status -> new Received(view(kind, theOther(kind, wanted)), true));
    }
  }

  private Batch theOther(BatchKind kind, Batch wanted) {
    return batches
        .findLast(kind.code())
        .filter(batch -> batch.unit().equals(wanted.unit()))
        .orElseThrow(Problem::notFound);
  }

  private void check(BatchKind kind, Upload upload, CurrentUser user) {
    if (upload.size() < 0) {
      throw Problem.of(
          HttpStatus.LENGTH_REQUIRED,
          "monitoring.batch.length-required",
          "上传必须带 Content-Length（文件大小）。");
    }
    if (upload.size() > LARGEST) {
      throw Problem.of(
          HttpStatus.CONTENT_TOO_LARGE,
          "monitoring.batch.too-large",
          "文件超过 512 MB，请按月份或苏木镇拆分后再上传。");
    }
    if (upload.dataDate().filter(day -> day.isAfter(clock.today())).isPresent()) {
      throw Problem.notUnderstood("monitoring.batch.data-date-in-future", "数据日期不能晚于今天。");
    }
    var own = user.appointment().unit();
    if (!kind.unit()
        .map(unit -> List.of(unit, "*", "rural-revitalization").contains(own))
        .orElse(true)) {
      throw Problem.notAllowed(
          "monitoring.batch.other-unit", "“" + kind.name() + "”由其他单位报送，您所在单位不能上传。");
    }
  }

  private Batch wanted(BatchKind kind, Upload upload, CurrentUser user) {
    var id = Ids.next();
    var today = clock.today();
    return new Batch(
        id,
        0,
        "",
        kind.code(),
        user.appointment().area12(),
        kind.unit().orElse(user.appointment().unit()),
        upload.mode(),
        State.RECEIVED,
        Optional.of(Ids.next()),
        upload.fileName(),
        upload.size(),
        "",
        upload.dataDate().orElse(today),
        user.id(),
        user.name(),
        clock.now(),
        today,
        Counts.NONE,
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private StoredFile store(Batch batch, InputStream body) {
    var keepUntil = Optional.of(batch.businessDay().plusYears(YEARS_KEPT));
    try {
      return files.store(
          body,
          new FileMeta(
              batch.file(),
              batch.area(),
              batch.fileName(),
              "application/octet-stream",
              batch.size(),
              keepUntil));
    } catch (CutShort broken) {
      throw Problem.notUnderstood(
          "monitoring.batch.cut-short", "文件没有传完（收到的字节数与声明的不一致），没有保存任何内容，请重新上传。");
    }
  }

  private Batch with(Batch batch, StoredFile file) {
    long seq = batches.nextNumber();
    var no =
        "PC"
            + DateTimeFormatter.BASIC_ISO_DATE.format(batch.businessDay())
            + "-%04d".formatted(seq);
    return new Batch(
        batch.id(),
        seq,
        no,
        batch.kind(),
        batch.area(),
        batch.unit(),
        batch.mode(),
        batch.state(),
        batch.fileId(),
        file.name(),
        batch.size(),
        file.digest(),
        batch.dataDate(),
        batch.uploadedBy(),
        batch.uploadedByName(),
        batch.uploadedAt(),
        batch.businessDay(),
        batch.counts(),
        batch.position(),
        batch.problem(),
        batch.version());
  }

  private BatchView view(BatchKind kind, Batch batch) {
    return BatchView.of(batch, kind, batches.stages(batch.id()));
  }

  /** Deletes the file of a batch that was given up. */
  void forget(Batch batch) {
    batches.dropFile(batch.id());
    batch.fileId().ifPresent(files::delete);
  }

  Preview preview(BatchKind kind, Batch batch) {
    var source =
        new SheetSource(
            batch.fileName(), () -> files.open(batch.fileId().orElseThrow(Problem::notFound)));
    try (var reader = SheetReader.open(source, kind.sheetColumns())) {
      var rows = new ArrayList<List<String>>();
      for (var row = reader.next();
          row != null && rows.size() < Preview.ROWS;
          row = reader.next()) {
        rows.add(cells(kind, reader.head(), row));
      }
      return new Preview(reader.head().names(), rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> cells(BatchKind kind, Head head, SheetRow row) {
    var masked =
        kind.columns().stream()
            .filter(Column::identifying)
            .map(column -> head.at(column.name()))
            .toList();
    return IntStream.range(0, head.names().size())
        .mapToObj(at -> masked.contains(at) ? Masks.idNumber(row.cell(at)) : row.cell(at))
        .toList();
  }
}
