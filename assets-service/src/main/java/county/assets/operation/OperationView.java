package county.assets.operation;

import county.platform.policy.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How an asset is run, newest first. */
record OperationView(
    List<Contract> contracts,
    List<Steward> stewards,
    List<Upkeep> upkeep,
    List<Appraisal> appraisals,
    List<AssetFile> files) {

  record Contract(
      UUID id,
      String modeLabel,
      String operator,
      Optional<String> creditCode,
      boolean creditCodeDoubtful,
      String contractNo,
      LocalDate from,
      LocalDate to,
      Optional<Money> rentPerYear,
      Optional<Money> guaranteedPerYear,
      Optional<BigDecimal> dividendRate,
      Optional<Money> deposit,
      Optional<String> riskLabel,
      String decision,
      String filedWith,
      Optional<UUID> fileId,
      Optional<LocalDate> endedOn,
      Optional<String> endedBecause,
      boolean inForce) {}

  record Steward(
      String unitName,
      String person,
      Optional<String> paidFrom,
      LocalDate from,
      Optional<LocalDate> to,
      Optional<UUID> fileId) {}

  record Upkeep(
      String kindLabel,
      LocalDate on,
      String content,
      Optional<Money> cost,
      Optional<UUID> fileId,
      String enteredByName) {}

  record Appraisal(
      String valuer,
      Optional<String> creditCode,
      boolean creditCodeDoubtful,
      LocalDate on,
      Money value,
      String reportNo,
      Optional<UUID> fileId,
      String enteredByName) {}

  record AssetFile(
      UUID fileId, boolean photo, String title, String name, String addedByName, Instant addedAt) {}
}
