package county.platform.operation;

import county.platform.time.BusinessDateService;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Days whose deadlines have not been looked at yet. */
@Component
@Order(5)
class SweepPart implements OperationPart {

  private final BusinessDateService dates;

  SweepPart(BusinessDateService dates) {
    this.dates = dates;
  }

  @Override
  public Figure figure() {
    var state = dates.state();
    long behind = Math.max(0, ChronoUnit.DAYS.between(state.sweptTo(), state.target()));
    return new Figure(
        "sweeps",
        "未清点的日期",
        behind,
        behind > 1,
        Optional.empty(),
        "业务日期 %s，期限已清点到 %s。".formatted(state.date(), state.sweptTo()));
  }

  @Override
  public List<Row> rows() {
    return dates.sweeps().stream()
        .map(
            sweep ->
                new Row(sweep.name(), sweep.name(), "清点到 " + sweep.sweptTo(), Optional.empty(), ""))
        .toList();
  }
}
