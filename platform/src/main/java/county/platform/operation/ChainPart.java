package county.platform.operation;

import county.platform.audit.ChainCheckService;
import county.platform.audit.ChainCheckService.ChainRun;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The log chain: what waits for its seal, and what the last verification found. */
@Component
@Order(4)
class ChainPart implements OperationPart {

  private static final long MANY = 10_000;

  private final ChainCheckService checks;

  ChainPart(ChainCheckService checks) {
    this.checks = checks;
  }

  @Override
  public Figure figure() {
    var last = checks.list().stream().findFirst();
    long unsealed = checks.unsealed();
    boolean broken = last.filter(run -> run.faults() > 0 || run.failed()).isPresent();
    return new Figure(
        "chain",
        "待封存日志",
        unsealed,
        broken || unsealed > MANY,
        last.flatMap(ChainRun::endedAt),
        last.map(ChainPart::sentence).orElse("还没有核验过日志链。"));
  }

  @Override
  public List<Row> rows() {
    return checks.list().stream()
        .map(
            run ->
                new Row(
                    run.id().toString(),
                    "核验日志链",
                    state(run),
                    run.endedAt().or(() -> java.util.Optional.of(run.startedAt())),
                    sentence(run)))
        .toList();
  }

  private static String state(ChainRun run) {
    if (run.endedAt().isEmpty()) {
      return "核验中";
    }
    return run.failed() ? "未完成" : run.faults() == 0 ? "完整" : "不一致";
  }

  private static String sentence(ChainRun run) {
    if (run.endedAt().isEmpty()) {
      return "正在核验日志链。";
    }
    if (run.failed()) {
      return "上次核验没有完成，请再试一次。";
    }
    if (run.faults() == 0) {
      return "核验了 %d 条日志，链条完整。".formatted(run.entries());
    }
    return "核验了 %d 条日志，有 %d 处不一致，第一处：%s，封存序号 %s%s。"
        .formatted(
            run.entries(),
            run.faults(),
            run.firstKind().map(ChainPart::label).orElse(""),
            run.firstPosition().filter(position -> position > 0).map(String::valueOf).orElse("无"),
            run.firstEntry().map(entry -> "，日志编号 " + entry).orElse(""));
  }

  private static String label(county.platform.audit.ChainCheck.Kind kind) {
    return switch (kind) {
      case CHANGED -> "被改动或移动";
      case DELETED -> "被删除";
      case INSERTED -> "被塞入";
      case ROOT -> "链尾与签名不符";
    };
  }
}
