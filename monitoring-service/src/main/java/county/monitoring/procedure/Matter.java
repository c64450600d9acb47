package county.monitoring.procedure;

import county.platform.policy.Refusal;
import java.util.Locale;

/** What a procedure is about. Permissions, problem codes and some words differ by it. */
public enum Matter {
  RECOGNITION("认定", "不予认定", "防止返贫监测对象民主评议结果公示", "拟认定为监测对象"),
  ELIMINATION("消除", "不予消除", "防止返贫监测对象风险消除评议结果公示", "拟标注风险消除");

  private final String label;
  private final String refused;
  private final String noticeTitle;
  private final String noticeResult;

  Matter(String label, String refused, String noticeTitle, String noticeResult) {
    this.label = label;
    this.refused = refused;
    this.noticeTitle = noticeTitle;
    this.noticeResult = noticeResult;
  }

  public String label() {
    return label;
  }

  String refused() {
    return refused;
  }

  String noticeTitle() {
    return noticeTitle;
  }

  String noticeResult() {
    return noticeResult;
  }

  /** {@code recognition_id}: how tables name a case of this matter. */
  String idColumn() {
    return noun() + "_id";
  }

  String stepTable() {
    return noun() + "_step";
  }

  /** {@code monitoring:recognition:verify}. */
  public String may(String verb) {
    return "monitoring:" + noun() + ":" + verb;
  }

  /** A refusal with a code of this matter, {@code monitoring.recognition.own-work}. */
  public Refusal refusal(String reason, String detail) {
    return Refusal.guard("monitoring." + noun() + "." + reason, detail);
  }

  private String noun() {
    return name().toLowerCase(Locale.ROOT);
  }
}
