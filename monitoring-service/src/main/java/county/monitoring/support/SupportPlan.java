package county.monitoring.support;

import county.monitoring.risk.MeasureKind;
import county.monitoring.risk.Risk;
import county.platform.policy.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A support plan as it is shown: due, or made with its measures.
 *
 * @param wanted per risk the kinds of measures that answer it
 */
public record SupportPlan(
    String id,
    String recognitionId,
    String recognitionNo,
    String householdId,
    String householdNo,
    String headName,
    String area,
    String category,
    List<String> risks,
    State state,
    String stateLabel,
    LocalDate recognisedOn,
    LocalDate dueOn,
    boolean overdue,
    List<Measure> measures,
    List<Person> responsible,
    List<Want> wanted,
    Optional<String> madeByUnit,
    Optional<Instant> madeAt,
    long version) {

  /** Whether the plan is still owed. */
  public enum State {
    DUE("待制定"),
    MADE("已制定"),
    /** The household is monitored no longer. */
    RELEASED("不再需要");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * @param aidCase the case of assistance that granted it; empty for what people wrote here
   * @param paid what of a grant was paid so far
   */
  public record Measure(
      String kind,
      String kindLabel,
      boolean development,
      String description,
      String unit,
      LocalDate from,
      Optional<LocalDate> to,
      Optional<Money> amount,
      Optional<UUID> aidCase,
      Optional<Money> paid) {}

  /** A responsible person (帮扶责任人); the phone is masked. */
  public record Person(String name, String unit, String phoneMasked) {}

  /** A recognised risk and the kinds that answer it; no kinds: any will do. */
  public record Want(String risk, String label, List<Kind> kinds) {}

  public record Kind(String kind, String label) {}

  /** A line of the list. */
  public record Row(
      String id,
      String recognitionId,
      String recognitionNo,
      String householdId,
      String headName,
      String area,
      String category,
      State state,
      String stateLabel,
      LocalDate dueOn,
      boolean overdue) {}

  static List<Want> wants(List<String> risks) {
    return risks.stream()
        .flatMap(code -> Risk.byCode(code).stream())
        .map(SupportPlan::want)
        .toList();
  }

  private static Want want(Risk risk) {
    var kinds =
        MeasureKind.answering(risk).stream().map(kind -> new Kind(kind.name(), kind.label()));
    return new Want(risk.code(), risk.label(), kinds.toList());
  }
}
