package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Rule;

/** 整户无劳动能力兜底保障户: nobody can work, and the safety net is in place. */
final class SafetyNet implements Rule {

  @Override
  public String id() {
    return "safety-net";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("labourers", Integer::valueOf), stored.fact("secured", Integer::valueOf));
  }

  /**
   * MET when the household may be marked. Source: SRC_YIJIANG_2, SRC_HAINAN_1.
   *
   * @param secured members with dibao or tekun
   */
  Finding judge(Fact<Integer> labourers, Fact<Integer> secured) {
    return Finding.about(id(), version(), "整户无劳动能力且已兜底保障")
        .cite("SRC_YIJIANG_2", "SRC_HAINAN_1")
        .fact("labourers", labourers)
        .fact("secured", secured)
        .metWhen(() -> labourers.value() == 0 && secured.value() > 0)
        .saying(
            "户内没有劳动力，已有 {secured} 人享受低保或特困供养",
            "户内劳动力 {labourers} 人，享受低保或特困供养 {secured} 人，不能标注为整户无劳动能力兜底保障户");
  }
}
