package county.assets.asset;

import county.assets.depreciation.Regime;
import county.platform.policy.FactValue;
import county.platform.policy.Finding;
import county.platform.policy.MissingFact;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An asset as it is shown: codes with their labels, amounts in yuan. */
public record AssetView(
    String id,
    String no,
    Optional<String> externalNo,
    Described what,
    Owned whose,
    Formed origin,
    WearView wear,
    TitleView title,
    Optional<String> steward,
    Money originalCost,
    List<FundingView> funding,
    AssetState state,
    String stateLabel,
    LocalDate stateSince,
    Optional<LocalDate> removedOn,
    Instant registeredAt,
    List<WearFinding> findings,
    List<Offered> offered,
    long version) {

  record Described(
      String name,
      String category,
      String categoryLabel,
      String kind,
      String kindLabel,
      BigDecimal quantity,
      String measure,
      @Nullable String specification,
      String location,
      @Nullable BigDecimal longitude,
      @Nullable BigDecimal latitude) {}

  record Owned(
      AssetLevel level,
      String levelLabel,
      String area,
      String keeper,
      String keeperName,
      String department,
      String departmentName,
      String registeringBody,
      OwnerKind ownerKind,
      String ownerKindLabel,
      String ownerName) {}

  record Formed(
      @Nullable String projectNo,
      String projectName,
      int projectYear,
      @Nullable String implementer,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate completedOn,
      @Nullable LocalDate acceptedOn,
      @Nullable String acceptanceNo,
      String document,
      LocalDate formedOn) {}

  record WearView(
      @Nullable LocalDate inUseOn,
      Regime regime,
      String regimeLabel,
      Optional<String> wearClass,
      Optional<String> wearClassLabel,
      @Nullable Integer lifeMonths,
      @Nullable BigDecimal residualRate) {}

  record TitleView(
      @Nullable LocalDate titleConfirmedOn,
      @Nullable String certificateNo,
      @Nullable LocalDate filedOn,
      @Nullable String filingNo) {}

  record FundingView(String source, String document, int year, Money amount) {}

  /** What a rule on depreciation found. */
  record WearFinding(
      String rule,
      String ruleLabel,
      int version,
      Outcome outcome,
      String sentence,
      List<String> clauses,
      List<FactValue> facts,
      List<WearAmount> amounts,
      List<MissingFact> missing) {

    static WearFinding of(Finding finding) {
      return new WearFinding(
          finding.rule(),
          finding.ruleLabel(),
          finding.version(),
          finding.outcome(),
          finding.sentence(),
          finding.clauses(),
          finding.facts(),
          finding.amounts().stream()
              .map(
                  amount ->
                      new WearAmount(
                          amount.key(),
                          amount.label(),
                          amount.value().toPlainString() + amount.unit().word(),
                          amount.validFrom(),
                          amount.validTo(),
                          amount.reference(),
                          amount.sample()))
              .toList(),
          finding.missing());
    }
  }

  /** A dated number of the table, with its unit in words. */
  record WearAmount(
      String key,
      String label,
      String value,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      String reference,
      boolean sample) {}

  /** What the reader may do, or why not yet. */
  record Offered(
      AssetAction action,
      String label,
      boolean allowed,
      List<Refusal> reasons,
      boolean documentRequired) {}

  static AssetView of(
      Asset asset, AssetNames names, List<Finding> findings, List<Offered> offered) {
    return new AssetView(
        asset.getId().toString(),
        asset.no(),
        asset.externalNo(),
        names.described(asset.what()),
        names.owned(asset.whose()),
        formed(asset.origin()),
        names.wear(asset.wear()),
        new TitleView(
            asset.title().titleConfirmedOn(),
            asset.title().certificateNo(),
            asset.title().filedOn(),
            asset.title().filingNo()),
        asset.steward(),
        asset.originalCost(),
        asset.funding().stream()
            .map(
                row ->
                    new FundingView(
                        row.source(), row.document(), row.year(), new Money(row.amount())))
            .toList(),
        asset.state(),
        asset.state().label(),
        asset.stateSince(),
        asset.removedOn(),
        asset.registeredAt(),
        findings.stream().map(WearFinding::of).toList(),
        offered,
        asset.version());
  }

  private static Formed formed(Origin origin) {
    return new Formed(
        origin.projectNo(),
        origin.projectName(),
        origin.projectYear(),
        origin.implementer(),
        origin.startedOn(),
        origin.completedOn(),
        origin.acceptedOn(),
        origin.acceptanceNo(),
        origin.document(),
        origin.formedOn());
  }
}
