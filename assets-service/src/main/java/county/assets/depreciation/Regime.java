package county.assets.depreciation;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The accounting rules an asset's owner keeps its book by. They differ in when a month counts and
 * in whether a residual value may be left.
 */
public enum Regime {
  /**
   * 政府会计准则制度: what is added or removed in a month counts from that very month; no residual value.
   */
  GOVERNMENT("政府会计准则制度") {
    @Override
    YearMonth firstMonthOf(LocalDate added) {
      return YearMonth.from(added);
    }
  },
  /** 农村集体经济组织会计制度: it counts from the month after; a residual value may be estimated. */
  COLLECTIVE("农村集体经济组织会计制度") {
    @Override
    YearMonth firstMonthOf(LocalDate added) {
      return YearMonth.from(added).plusMonths(1);
    }
  };

  private final String label;

  Regime(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The first month in which something added on that day wears. */
  abstract YearMonth firstMonthOf(LocalDate added);

  /** The first month in which something removed on that day no longer wears: by the same rule. */
  YearMonth firstMonthWithout(LocalDate removed) {
    return firstMonthOf(removed);
  }
}
