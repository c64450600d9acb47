package county.assets.asset;

import county.platform.web.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written on the registration form (资产登记表). Amounts are yuan with at most two decimals.
 *
 * @param area 12-digit code of the place: a village for a village's asset, a township for a
 *     township's, the county otherwise
 * @param keeper unit whose book it stands in, for assets of county level or of a department
 * @param department unit in charge of the project; the bureau unless said otherwise
 * @param originalCost registered as it is, never revalued (PLAN_4_2); the funding rows add up to it
 * @param document the document that proves the asset was formed, e.g. the acceptance report
 * @param wearClass class of depreciation; that of the kind unless said otherwise
 * @param lifeYears useful life; the least of the class unless said otherwise
 * @param residualRate percent
 */
public record RegisterAsset(
    @Nullable String name,
    @Nullable String category,
    @Nullable String kind,
    @Nullable AssetLevel level,
    @Nullable String area,
    @Nullable String keeper,
    @Nullable String department,
    @Nullable String registeringBody,
    @Nullable OwnerKind ownerKind,
    @Nullable String ownerName,
    @Nullable BigDecimal quantity,
    @Nullable String measure,
    @Nullable String specification,
    @Nullable String location,
    @Nullable BigDecimal longitude,
    @Nullable BigDecimal latitude,
    @Nullable String projectNo,
    @Nullable String projectName,
    @Nullable Integer projectYear,
    @Nullable String implementer,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable String acceptanceNo,
    @Nullable LocalDate formedOn,
    @Nullable LocalDate inUseOn,
    @Nullable String document,
    @Nullable String steward,
    @Nullable String wearClass,
    @Nullable BigDecimal lifeYears,
    @Nullable BigDecimal residualRate,
    @Nullable BigDecimal originalCost,
    @Nullable List<Funding> funding) {

  /** One source of the money. */
  public record Funding(
      @Nullable String source,
      @Nullable String document,
      @Nullable Integer year,
      @Nullable BigDecimal amount) {}

  private static final String BUREAU = "rural-revitalization";
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  List<Funding> fundingRows() {
    return Optional.ofNullable(funding).orElse(List.of());
  }

  /** The book it stands in: the place itself for townships and villages, a unit above them. */
  String book() {
    var place = Objects.requireNonNull(area);
    return switch (Objects.requireNonNull(level)) {
      case TOWNSHIP -> place.substring(0, 9);
      case VILLAGE, HOUSEHOLD -> place;
      case COUNTY, DEPARTMENT -> Objects.requireNonNullElse(keeper, BUREAU);
    };
  }

  /** The content of a form that was checked. */
  Asset.Content content(AssetCodes codes, WearTable table, LocalDate today) {
    var place = Objects.requireNonNull(area);
    return new Asset.Content(
        description(),
        belonging(),
        origin(),
        wear(codes, table, today),
        fundingRows().stream().map(row -> funding(row, place)).toList());
  }

  @SuppressWarnings("NullAway") // the form was checked: what is required is there
  private Description description() {
    return new Description(
        name,
        category,
        kind,
        quantity,
        measure,
        blankToNull(specification),
        location,
        longitude,
        latitude);
  }

  @SuppressWarnings("NullAway")
  private Belonging belonging() {
    return new Belonging(
        level,
        area,
        book(),
        Objects.requireNonNullElse(blankToNull(department), BUREAU),
        Objects.requireNonNullElse(registeringBody, ""),
        Objects.requireNonNullElse(ownerKind, OwnerKind.usual(level)),
        Objects.requireNonNullElse(ownerName, ""));
  }

  @SuppressWarnings("NullAway")
  private Origin origin() {
    return new Origin(
        blankToNull(projectNo),
        projectName,
        projectYear,
        blankToNull(implementer),
        startedOn,
        completedOn,
        acceptedOn,
        blankToNull(acceptanceNo),
        Objects.requireNonNullElse(document, ""),
        formedOn);
  }

  /** The terms of depreciation: as stated, else as the table has them today. */
  private Wear wear(AssetCodes codes, WearTable table, LocalDate today) {
    var regime =
        Objects.requireNonNullElse(ownerKind, OwnerKind.usual(Objects.requireNonNull(level)))
            .regime();
    var ofClass = effectiveWearClass(codes);
    if (codes.neverDepreciated(ofClass).isPresent()) {
      return new Wear(inUseOn, regime, ofClass, null, null);
    }
    var years = Optional.ofNullable(lifeYears).or(() -> table.leastLife(ofClass, today));
    var residual = Optional.ofNullable(residualRate).or(() -> table.residual(regime, today));
    return new Wear(
        inUseOn,
        regime,
        ofClass,
        years.map(life -> life.multiply(MONTHS).intValueExact()).orElse(null),
        residual.orElse(null));
  }

  String effectiveWearClass(AssetCodes codes) {
    return Optional.ofNullable(blankToNull(wearClass))
        .orElseGet(
            () ->
                codes.usualWearClass(
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(kind, "")));
  }

  @SuppressWarnings("NullAway")
  static Asset.Funding funding(Funding row, String place) {
    return new Asset.Funding(
        place,
        row.source(),
        row.document(),
        row.year(),
        row.amount().movePointRight(2).longValueExact());
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Checks the whole form; all errors come back at once. */
  void check(AssetCodes codes, WearTable table, LocalDate today) {
    var errors = new InvalidInput();
    new FormCheck(this, codes, table, today).registration(errors);
    errors.throwIfAny();
  }
}
