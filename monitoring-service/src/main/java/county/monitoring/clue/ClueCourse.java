package county.monitoring.clue;

/** What became of clues, as view {@code clue_course} tells it for lists and figures alike. */
public final class ClueCourse {

  /** A step that a clue has reached, whatever came after it. */
  public enum Reached {
    ASSIGNED("已分派", "k.assigned_on is not null"),
    VERIFIED("已入户核实", "k.verified_on is not null"),
    RECOGNISED("已认定", "k.decided_on is not null");

    private final String label;
    private final String condition;

    Reached(String label, String condition) {
      this.label = label;
      this.condition = condition;
    }

    public String label() {
      return label;
    }

    String condition() {
      return condition;
    }
  }

  /** Where a clue is now; each is at exactly one. */
  public enum Outcome {
    UNASSIGNED("待分派"),
    IN_RECOGNITION("认定办理中"),
    TO_VISIT("监测户待走访"),
    RECOGNISED("已认定为监测对象"),
    VISITED("监测户已走访"),
    REFUSED("已排除或不予认定");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private ClueCourse() {}
}
