package county.monitoring.risk;

import java.util.Arrays;
import java.util.Optional;

/** 监测对象类别. */
public enum Category {
  UNSTABLE("01", "脱贫不稳定户"),
  MARGINAL("02", "边缘易致贫户"),
  SUDDEN("03", "突发严重困难户");

  private final String code;
  private final String label;

  Category(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether a household of this kind can be of this category. Source: SRC_QINAN_2. */
  public boolean suits(HouseholdKind kind) {
    return switch (this) {
      case UNSTABLE -> kind == HouseholdKind.OUT_OF_POVERTY;
      case MARGINAL -> kind == HouseholdKind.ORDINARY;
      case SUDDEN -> true;
    };
  }

  public static Optional<Category> byCode(String code) {
    return Arrays.stream(values()).filter(category -> category.code.equals(code)).findFirst();
  }

  public static Optional<Category> byLabel(String label) {
    return Arrays.stream(values()).filter(category -> category.label.equals(label)).findFirst();
  }
}
