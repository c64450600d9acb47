package county.monitoring.procedure;

import county.platform.policy.Refusal;
import java.util.Locale;

/** What a procedure is about. Permissions, problem codes and some words differ by it. */
public enum Matter {
  RECOGNITION("认定", "不予认定", "防止返贫监测对象民主评议结果公示", "拟认定为监测对象", "防止返贫监测对象认定审批表"),
  ELIMINATION("消除", "不予消除", "防止返贫监测对象风险消除评议结果公示", "拟标注风险消除", "防止返贫监测对象风险消除审批表");

  private final String label;
  private final String refused;
  private final String noticeTitle;
  private final String noticeResult;
  private final String formTitle;

  Matter(String label, String refused, String noticeTitle, String noticeResult, String formTitle) {
    this.label = label;
    this.refused = refused;
    this.noticeTitle = noticeTitle;
    this.noticeResult = noticeResult;
    this.formTitle = formTitle;
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

  String formTitle() {
    return formTitle;
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
