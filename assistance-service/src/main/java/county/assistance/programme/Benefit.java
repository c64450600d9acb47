package county.assistance.programme;

import static county.assistance.programme.Hardship.ACCIDENT;
import static county.assistance.programme.Hardship.DISASTER;
import static county.assistance.programme.Hardship.EDUCATION;
import static county.assistance.programme.Hardship.FIRE;
import static county.assistance.programme.Hardship.ILLNESS;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a household gets already. 临时救助 goes with any standing benefit; what was given for the very
 * same event excludes it, unless basic life is still in trouble after it (PLAN_13_15).
 */
public enum Benefit {
  DIBAO("低保"),
  TEKUN("特困供养"),
  ORPHAN("孤儿或事实无人抚养儿童保障"),
  DISABLED_LIVING("困难残疾人生活补贴"),
  DISABLED_CARE("重度残疾人护理补贴"),
  MEDICAL_AID("医疗救助", ILLNESS, ACCIDENT),
  DISASTER_AID("受灾人员救助", DISASTER, FIRE),
  EDUCATION_AID("教育资助", EDUCATION),
  INSURANCE("防贫保理赔", ILLNESS, ACCIDENT, DISASTER, EDUCATION);

  private final String label;
  private final Set<Hardship> covers;

  Benefit(String label, Hardship... covers) {
    this.label = label;
    this.covers = covers.length == 0 ? Set.of() : EnumSet.of(covers[0], covers);
  }

  public String label() {
    return label;
  }

  /** Whether it is given for such an event, and so excludes relief for the same one. */
  boolean excludesReliefFor(Hardship hardship) {
    return covers.contains(hardship);
  }
}
