package county.monitoring.batch;

import county.monitoring.batch.Batch.Mode;
import county.monitoring.batch.Batch.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A batch as clients see it.
 *
 * @param counts numbers by name, {@code rowsIn} first, then the parts of the equation
 * @param balanced whether the parts make up {@code rowsIn}
 * @param equation the same for people
 * @param problem why it failed, a Chinese sentence
 * @param actions what may be asked of it now: confirm, discard, rematch
 */
public record BatchView(
    UUID id,
    String no,
    String feed,
    String feedName,
    String fileName,
    Mode mode,
    State state,
    List<StageView> stages,
    Map<String, Long> counts,
    boolean balanced,
    String equation,
    Optional<String> problem,
    long size,
    String digest,
    String uploadedBy,
    Instant uploadedAt,
    LocalDate dataDate,
    List<String> actions,
    long version) {

  /** One stage: {@code WAITING}, {@code RUNNING} or {@code DONE}. */
  public record StageView(
      String name,
      String label,
      String state,
      long done,
      long total,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt) {}

  private static final List<String> FEED =
      List.of(Stage.RECEIVED, Stage.PARSED, Stage.MATCHED, Stage.EVALUATED, Stage.CLOSED);
  private static final Map<String, String> LABELS =
      Map.of(
          Stage.RECEIVED,
          "接收",
          Stage.PARSED,
          "解析校验",
          Stage.MATCHED,
          "比对入库",
          Stage.EVALUATED,
          "研判预警",
          Stage.CLOSED,
          "平账关闭");

  static BatchView of(Batch batch, BatchKind kind, List<Stage> stages) {
    return new BatchView(
        batch.id(),
        batch.no(),
        batch.kind(),
        kind.name(),
        batch.fileName(),
        batch.mode(),
        batch.state(),
        stageViews(stages),
        batch.counts().byName(kind.isRoster()),
        batch.counts().balanced(),
        batch.counts().equation(kind.isRoster()),
        batch.problem(),
        batch.size(),
        batch.digest(),
        batch.uploadedByName(),
        batch.uploadedAt(),
        batch.dataDate(),
        actions(batch),
        batch.version());
  }

  private static List<StageView> stageViews(List<Stage> stages) {
    var byName = stages.stream().collect(Collectors.toMap(Stage::name, Function.identity()));
    return FEED.stream()
        .map(name -> stageView(name, Optional.ofNullable(byName.get(name))))
        .toList();
  }

  private static StageView stageView(String name, Optional<Stage> stage) {
    var state =
        stage.map(begun -> begun.endedAt().isPresent() ? "DONE" : "RUNNING").orElse("WAITING");
    return new StageView(
        name,
        LABELS.getOrDefault(name, name),
        state,
        stage.map(Stage::done).orElse(0L),
        stage.map(Stage::total).orElse(0L),
        stage.map(Stage::startedAt),
        stage.flatMap(Stage::endedAt));
  }

  private static List<String> actions(Batch batch) {
    return switch (batch.state()) {
      case PARSED, HELD -> List.of("confirm", "discard");
      case CLOSED -> batch.counts().unregistered() > 0 ? List.of("rematch") : List.of();
      default -> List.of();
    };
  }
}
