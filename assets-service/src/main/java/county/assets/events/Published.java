package county.assets.events;

import county.platform.event.EventType;
import county.platform.policy.Money;
import java.time.LocalDate;
import java.util.UUID;

/** What assets tells the other services; each is described in {@code contracts/events}. */
public sealed interface Published extends county.platform.event.Published {

  /**
   * An asset was registered at its original cost (fact). Sources: PLAN_4_2, PLAN_4_7.
   *
   * @param area 12-digit code of its place
   * @param keeper whose sub-ledger it stands in: a unit, or a place of 9 or 12 digits
   */
  @EventType("assets.asset-registered.v1")
  record AssetRegistered(
      UUID assetId,
      String no,
      String name,
      String category,
      String kind,
      String level,
      String area,
      String keeper,
      String department,
      String ownerKind,
      String ownerName,
      String projectName,
      int projectYear,
      Money originalCost,
      LocalDate formedOn,
      LocalDate registeredOn)
      implements Published {

    @Override
    public String aggregate() {
      return assetId.toString();
    }
  }

  /**
   * A period was closed: every unit has signed its list, no difference is open (fact). Source:
   * PLAN_4_12.
   *
   * @param period e.g. {@code 2021Q4}
   * @param digest SM3 of the frozen rows, hex
   */
  @EventType("assets.period-closed.v1")
  record PeriodClosed(
      String period,
      LocalDate from,
      LocalDate to,
      LocalDate dueOn,
      LocalDate closedOn,
      long assets,
      Money cost,
      Money accumulated,
      String digest)
      implements Published {

    @Override
    public String aggregate() {
      return "period:" + period;
    }
  }

  /**
   * A share that others compute lights from has changed (state: the newer counts).
   *
   * @param indicator e.g. {@code assets.title-confirmed}
   * @param area 12-digit code of the place it is about
   * @param unit who answers for it: a unit, or a township's 9 digits
   */
  @EventType("assets.indicator-changed.v1")
  record IndicatorChanged(
      String indicator, String area, String unit, LocalDate asOf, long numerator, long denominator)
      implements Published {

    @Override
    public String aggregate() {
      return "indicator:" + indicator + ":" + area + ":" + unit;
    }
  }
}
