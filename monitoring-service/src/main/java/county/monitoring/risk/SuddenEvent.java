package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Rule;

/** 突发事件: category 03 needs an event that a document shows. */
final class SuddenEvent implements Rule {

  @Override
  public String id() {
    return "sudden-event";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(stored.fact("suddenEvent", event -> event));
  }

  /** MET when the event is stated; else the township owes it. Source: PLAN_2_3, SRC_QINAN_2. */
  Finding judge(Fact<String> event) {
    return Finding.about(id(), version(), "突发事件")
        .cite("PLAN_2_3", "SRC_QINAN_2")
        .fact("suddenEvent", event)
        .metWhen(text -> !text.isBlank())
        .saying("突发事件：{suddenEvent}", "没有写明突发事件");
  }
}
