package county.tasks.light;

import java.util.Collection;
import java.util.Comparator;

/** A light (亮灯), the most urgent first. */
public enum Light {
  RED("红灯"),
  YELLOW("黄灯"),
  /** Cannot be told: something is missing, and the finding says who owes it. */
  UNKNOWN("待核"),
  GREEN("绿灯"),
  BLUE("已办结"),
  /** Nothing is due: not begun, suspended by decision, or no milestone. */
  GREY("未到期");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The most urgent one; of none: GREY. */
  public static Light worst(Collection<Light> lights) {
    return lights.stream().min(Comparator.naturalOrder()).orElse(GREY);
  }
}
