package county.platform.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Optimistic locking over HTTP: an answer carries the version as ETag, an update sends it back as
 * If-Match.
 */
public final class Versions {

  private Versions() {}

  /** The strong ETag of a version: {@code "7"} with its quotation marks. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * @param ifMatch the header as it was sent
   * @throws Problem 428 when it is missing, 412 when it names another version
   */
  public static void check(Optional<String> ifMatch, long current) {
    var sent =
        ifMatch.orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "county.version.required",
                    "请求缺少 If-Match，请刷新页面后再试。"));
    if (!sent.equals("*") && !sent.equals(etag(current))) {
      throw Problem.of(HttpStatus.PRECONDITION_FAILED, "county.version.stale", "内容已被他人修改，请刷新后再试。");
    }
  }
}
