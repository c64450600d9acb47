package county.monitoring.procedure;

import county.platform.policy.Transitions;

/** The table of steps of a matter, with the limits in force. */
public class Life {

  private final Matter matter;
  private final Limits limits;
  private final Transitions<State, Action, Situation> table;

  protected Life(Matter matter, Limits limits, Transitions<State, Action, Situation> table) {
    this.matter = matter;
    this.limits = limits;
    this.table = table;
  }

  public Matter matter() {
    return matter;
  }

  public Limits limits() {
    return limits;
  }

  public Transitions<State, Action, Situation> table() {
    return table;
  }
}
