package county.assistance.aidcase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kinds of documents that go with steps. */
public enum Paper {
  APPLICATION_FORM("申请书"),
  AUTHORISATION("承诺授权书"),
  PROOF("事由证明材料"),
  PHOTO("入户照片"),
  MINUTES("会议记录"),
  SIGN_IN("签到表"),
  PUBLICITY_PHOTO("公示照片"),
  VOUCHER("发放凭证"),
  RECEIPT("送达回证");

  private final String label;

  Paper(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** A stored file of a kind. */
  public record Attached(Paper kind, UUID fileId) {}

  static List<Attached> one(Paper kind, @Nullable UUID file) {
    return file == null ? List.of() : List.of(new Attached(kind, file));
  }

  static List<Attached> orNone(@Nullable List<Attached> papers) {
    return papers == null ? List.of() : List.copyOf(papers);
  }
}
