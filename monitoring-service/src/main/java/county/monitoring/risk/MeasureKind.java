package county.monitoring.risk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds of measures of the national register (帮扶措施), and the risks each of them answers. Source:
 * PLAN_2_8 names production, employment, safety net, finance, encouragement and the insurance; the
 * columns of the national export name the rest; which risk wants which measure is what inspectors
 * check before an elimination.
 */
public enum MeasureKind {
  INDUSTRY("产业帮扶", true, Risk.FAILED_PROJECT),
  EMPLOYMENT("就业帮扶", true, Risk.UNSTABLE_WORK),
  PUBLIC_POST("公益岗位帮扶", true, Risk.UNSTABLE_WORK),
  FINANCE("金融帮扶", true),
  HEALTH("健康帮扶", false, Risk.ILLNESS),
  EDUCATION("教育帮扶", false, Risk.SCHOOLING),
  COMPULSORY_EDUCATION("义务教育保障", false, Risk.SCHOOLING, Risk.DROPOUT),
  HOUSING("住房安全保障", false, Risk.HOUSING),
  WATER("饮水安全保障", false, Risk.WATER),
  SAFETY_NET("综合保障", false, Risk.DISABILITY, Risk.LACK_OF_LABOUR),
  SOCIAL("社会帮扶", false, Risk.ILLNESS, Risk.SCHOOLING, Risk.DISABILITY),
  RELOCATION("搬迁", false, Risk.HOUSING),
  LIVING_CONDITIONS("生产生活条件改善", false),
  INFRASTRUCTURE("基础设施建设", false),
  ENCOURAGEMENT("扶志扶智", false),
  INSURANCE("购买防贫保", false);

  private final String label;
  private final boolean development;
  private final Set<Risk> risks;

  MeasureKind(String label, boolean development, Risk... risks) {
    this.label = label;
    this.development = development;
    this.risks = Set.of(risks);
  }

  public String label() {
    return label;
  }

  /**
   * Whether it is a development-type measure (开发式): production, employment, finance, public posts.
   */
  public boolean isDevelopment() {
    return development;
  }

  public static Optional<MeasureKind> byLabel(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /** The kinds that answer a risk; empty: any measure will do. */
  public static List<MeasureKind> answering(Risk risk) {
    return Arrays.stream(values()).filter(kind -> kind.risks.contains(risk)).toList();
  }

  /** Whether one of these kinds answers the risk; a risk without kinds of its own takes any. */
  public static boolean answer(Risk risk, Collection<MeasureKind> taken) {
    var wanted = answering(risk);
    return wanted.isEmpty() ? !taken.isEmpty() : taken.stream().anyMatch(wanted::contains);
  }
}
