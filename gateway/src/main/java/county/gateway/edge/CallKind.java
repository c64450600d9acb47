package county.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * What a call does to the connection: only ordinary ones have a time limit, only uploads a large
 * body.
 */
enum CallKind {
  ORDINARY,
  UPLOAD,
  DOWNLOAD;

  private static final Pattern UPLOADS = Pattern.compile(".*/(batches|files|photos)");
  private static final Pattern DOWNLOADS = Pattern.compile(".*/(export|template)|.*/files/[^/]+");

  /** Forms printed as PDF: created by POST, since a print leaves a record. */
  private static final Pattern PRINTS =
      Pattern.compile(".*/(information-sheets|publicity-sheets|approval-forms|sheets)");

  static CallKind of(HttpServletRequest request) {
    return of(request.getMethod(), request.getRequestURI());
  }

  static CallKind of(String method, String path) {
    if (method.equals("POST") && PRINTS.matcher(path).matches()) {
      return DOWNLOAD;
    }
    return switch (method) {
      case "POST", "PUT" -> UPLOADS.matcher(path).matches() ? UPLOAD : ORDINARY;
      case "GET" -> DOWNLOADS.matcher(path).matches() ? DOWNLOAD : ORDINARY;
      default -> ORDINARY;
    };
  }
}
