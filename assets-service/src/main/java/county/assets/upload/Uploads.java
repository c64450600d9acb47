package county.assets.upload;

import county.platform.file.CutShort;
import county.platform.file.FileMeta;
import county.platform.file.Files;
import county.platform.scope.CurrentUser;
import county.platform.sheet.CellError;
import county.platform.sheet.Columns;
import county.platform.sheet.SheetProblem;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetSource;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps an uploaded list and reads it row by row. */
@Component
public class Uploads {

  private static final long LARGEST = 20L << 20;
  private static final int MOST_ROWS = 20_000;
  private static final int ERRORS_TOLD = 500;

  private final Files files;

  Uploads(Files files) {
    this.files = files;
  }

  /** What was sent, before it is read. */
  public record Sent(String name, long size, InputStream body) {

    /**
     * @throws Problem 411 without a length, 413 for too long a file
     */
    public static Sent of(String name, HttpServletRequest request) throws IOException {
      long size = request.getContentLengthLong();
      if (size < 0) {
        throw Problem.of(
            HttpStatus.LENGTH_REQUIRED,
            "county.file.length-required",
            "上传文件的请求必须给出 Content-Length。");
      }
      if (size > LARGEST) {
        throw Problem.of(
            HttpStatus.CONTENT_TOO_LARGE, "county.file.too-large", "文件超过 20 MB，请拆分后再上传。");
      }
      new InvalidInput().require(!name.isBlank(), "name", name, "必须填写文件名").throwIfAny();
      return new Sent(name, size, request.getInputStream());
    }
  }

  /** A file that is kept. */
  public record Kept(UUID id, String name, String digest) {}

  /** What the rows came to, and everything that was wrong. */
  public record Read<T>(List<T> rows, List<CellError> errors) {}

  /** Reads one row; empty when it is wrong, which it has said in the cells. */
  @FunctionalInterface
  public interface RowReader<T> {
    Optional<T> read(RowCells cells);
  }

  /**
   * Stores the file in the open transaction.
   *
   * @throws Problem 400 when it was cut short
   */
  public Kept keep(Sent sent, CurrentUser user) {
    try {
      var stored =
          files.store(
              sent.body(),
              new FileMeta(
                  Ids.next(),
                  user.appointment().area12(),
                  sent.name(),
                  "application/octet-stream",
                  sent.size(),
                  Optional.empty()));
      return new Kept(stored.id(), stored.name(), stored.digest());
    } catch (CutShort broken) {
      throw Problem.notUnderstood("county.file.cut-short", "文件没有传完，没有保存，请重新上传。");
    }
  }

  /**
   * Reads the rows of a kept file.
   *
   * @throws Problem 400 when it is no such table
   */
  public <T> Read<T> read(Kept file, Columns columns, RowReader<T> reader) {
    var rows = new ArrayList<T>();
    var errors = new ArrayList<CellError>();
    try (var sheet =
        SheetReader.open(new SheetSource(file.name(), () -> files.open(file.id())), columns)) {
      for (var row = sheet.next(); row != null; row = sheet.next()) {
        if (rows.size() + errors.size() > MOST_ROWS) {
          throw InvalidInput.problem("file", file.name(), "超过 " + MOST_ROWS + " 行，请拆分后再上传");
        }
        reader.read(new RowCells(row, sheet.head(), errors)).ifPresent(rows::add);
      }
    } catch (SheetProblem noTable) {
      throw InvalidInput.problem("file", file.name(), String.valueOf(noTable.getMessage()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (rows.isEmpty() && errors.isEmpty()) {
      throw InvalidInput.problem("file", file.name(), "文件里没有数据行");
    }
    return new Read<>(rows, errors);
  }

  /**
   * @throws Problem 400 with every error by row and column, when there is one
   */
  public static void throwIfAny(List<CellError> errors) {
    var input = new InvalidInput();
    errors.stream()
        .limit(ERRORS_TOLD)
        .forEach(
            error ->
                input.reject(
                    "第 " + error.row() + " 行 " + error.column(), error.value(), error.reason()));
    input.throwIfAny();
  }
}
