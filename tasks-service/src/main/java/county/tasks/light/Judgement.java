package county.tasks.light;

import county.platform.policy.Finding;
import java.util.List;

/**
 * A light with its reasons.
 *
 * @param sentence what a cadre reads aloud
 * @param findings those that decided, in the order of urgency
 */
public record Judgement(Light light, String sentence, List<Finding> findings) {

  public Judgement {
    findings = List.copyOf(findings);
  }
}
