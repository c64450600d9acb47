package county.monitoring.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * How many households the places below a place have; the whole is counted on its own.
 *
 * @param asOf the day it is about
 * @param knownOn the last day whose entries count
 */
record LedgerSums(LocalDate asOf, LocalDate knownOn, Sum whole, List<Sum> parts) {

  /**
   * @param area 12 digits
   * @param unstable 01 脱贫不稳定户
   * @param marginal 02 边缘易致贫户
   * @param sudden 03 突发严重困难户
   * @param safetyNet of them 整户无劳动能力兜底保障户
   * @param eliminating of them with an open case of elimination
   * @param overdue of them not visited in time
   */
  record Sum(
      String area,
      String areaName,
      long households,
      long unstable,
      long marginal,
      long sudden,
      long safetyNet,
      long eliminating,
      long overdue) {}
}
