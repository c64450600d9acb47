package county.monitoring.procedure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kinds of documents that steps need. */
public enum Evidence {
  AUTHORISATION("承诺授权书"),
  FORM("信息采集表"),
  MINUTES("会议记录"),
  SIGN_IN("签到表"),
  PUBLICITY_PHOTO("公示照片"),
  PHOTO("照片");

  private final String label;

  Evidence(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** A stored file that serves as evidence. */
  public record Attached(Evidence kind, UUID fileId) {}

  static List<Attached> photo(@Nullable UUID file) {
    return file == null ? List.of() : List.of(new Attached(PUBLICITY_PHOTO, file));
  }

  public static List<Attached> orNone(@Nullable List<Attached> evidence) {
    return evidence == null ? List.of() : List.copyOf(evidence);
  }
}
