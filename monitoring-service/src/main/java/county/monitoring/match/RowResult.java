package county.monitoring.match;

import county.monitoring.batch.BatchRows.Flaw;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of one row of a file, and what its sender has to do about it (结果、原因、要做什么).
 *
 * @param todo empty when there is nothing to do
 */
record RowResult(String result, String reason, String todo) {
  static final List<String> HEAD = List.of("结果", "原因", "要做什么");

  static final RowResult ACCEPTED = new RowResult("已入库", "", "");
  static final RowResult CHECKED = new RowResult("通过校验", "", "确认入库后才比对");
  static final RowResult UNREGISTERED =
      new RowResult("未登记", "农户档案里没有这个证件号码", "核对证件号码；号码无误的，请所在苏木镇登记后重新比对");

  /** Too many flaws to keep them all. */
  static final RowResult UNEXPLAINED = new RowResult("退回", "退回的行太多，这一行的原因没有保留", "先改正前面的行，重新报送后再看");

  private static final String CORRECT = "按原因改正后重新报送这一行，已入库的行不用重报";

  static RowResult doubtful(String reason) {
    return new RowResult("待确认", reason, "在批次页“待确认的行”里核对是否同一人");
  }

  static RowResult other(String reason) {
    return new RowResult("未登记", "经核对不是档案里的那个人：" + reason, "核对证件号码，有误的改正后重新报送");
  }

  /**
   * @param flaws at least one
   */
  static RowResult flawed(List<Flaw> flaws) {
    var reason =
        flaws.stream()
            .map(
                flaw ->
                    flaw.column().isEmpty() ? flaw.reason() : flaw.column() + "：" + flaw.reason())
            .collect(Collectors.joining("；"));
    return flaws.getFirst().duplicate()
        ? new RowResult("重复", reason, "不用处理；两行内容不同的，留下正确的一行重新报送")
        : new RowResult("退回", reason, CORRECT);
  }

  List<String> cells() {
    return List.of(result, reason, todo);
  }
}
