package county.assets.asset;

import county.platform.policy.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A project asset (扶贫项目资产): what it is, whose it is, what it cost, where the money came from, and
 * where it stands in its life.
 */
@Entity
@Table(name = "asset")
class Asset implements Persistable<UUID> {

  @Id private UUID id;
  private String no;
  private @Nullable String externalNo;
  @Embedded private Description what;
  @Embedded private Belonging whose;
  @Embedded private Origin origin;
  @Embedded private Wear wear;
  @Embedded private @Nullable Title title;
  private @Nullable String steward;
  private long originalCost;

  @Enumerated(EnumType.STRING)
  private AssetState state;

  private LocalDate stateSince;
  private @Nullable LocalDate removedOn;
  private String registeredBy;
  private Instant registeredAt;
  private Instant changedAt;
  private @Nullable UUID batchId;

  @Version private @Nullable Long version;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "asset_funding", joinColumns = @JoinColumn(name = "asset_id"))
  @OrderColumn(name = "position")
  private List<Funding> funding = new ArrayList<>();

  /** One source of the money that formed the asset; {@code amount} in fen. */
  @Embeddable
  record Funding(
      String area, String source, String document, @Column(name = "year") int year, long amount) {

    Funding in(String place) {
      return new Funding(place, source, document, year, amount);
    }
  }

  /** What a checked form says. */
  record Content(
      Description what, Belonging whose, Origin origin, Wear wear, List<Funding> funding) {

    long cost() {
      return funding.stream().mapToLong(Funding::amount).sum();
    }
  }

  @SuppressWarnings("NullAway.Init")
  protected Asset() {}

  /** Begins the life of an asset, as listed or as registered. */
  @SuppressWarnings("NullAway.Init")
  Asset(
      UUID id,
      AssetNumber no,
      Content content,
      AssetState state,
      LocalDate today,
      String by,
      Instant at) {
    this.id = id;
    this.no = no.text();
    this.registeredBy = by;
    this.registeredAt = at;
    this.changedAt = at;
    this.state = state;
    this.stateSince = today;
    take(content);
  }

  /** Takes over what a form says; what it costs is not for a form to change once it is booked. */
  final void take(Content content) {
    what = content.what();
    whose = content.whose();
    origin = content.origin();
    wear = content.wear();
    originalCost = content.cost();
    funding.clear();
    funding.addAll(content.funding());
  }

  /** Adds money that was spent on it later. */
  void add(List<Funding> more) {
    funding.addAll(more);
    originalCost += more.stream().mapToLong(Funding::amount).sum();
  }

  /** Every change makes a version, also one that leaves all fields as they are. */
  void changed(Instant at) {
    changedAt = at;
  }

  void enter(AssetState next, LocalDate today) {
    if (next != state) {
      state = next;
      stateSince = today;
    }
    if (AssetState.GONE.contains(next)) {
      removedOn = today;
    }
  }

  /** Whoever completes a listed asset is the one who registers it. */
  void registeredBy(String by, Instant at) {
    registeredBy = by;
    registeredAt = at;
  }

  void confirmTitle(LocalDate on, Optional<String> certificate) {
    title = title().confirmed(on, certificate.orElse(null));
  }

  void file(LocalDate on, String number) {
    title = title().filed(on, number);
  }

  void ownerIs(String name, OwnerKind kind) {
    whose =
        new Belonging(
            whose.level(),
            whose.area(),
            whose.keeper(),
            whose.department(),
            whose.registeringBody(),
            kind,
            name);
  }

  void stewardIs(@Nullable String person) {
    steward = person;
  }

  void externalNoIs(String number) {
    externalNo = number;
  }

  void cameWith(UUID batch) {
    batchId = batch;
  }

  void inUseSince(LocalDate day) {
    if (wear.inUseOn() == null) {
      wear = new Wear(day, wear.regime(), wear.wearClass(), wear.lifeMonths(), wear.residualRate());
    }
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }

  String no() {
    return no;
  }

  Optional<String> externalNo() {
    return Optional.ofNullable(externalNo);
  }

  Description what() {
    return what;
  }

  Belonging whose() {
    return whose;
  }

  Origin origin() {
    return origin;
  }

  Wear wear() {
    return wear;
  }

  Title title() {
    return title == null ? Title.NONE : title;
  }

  Optional<String> steward() {
    return Optional.ofNullable(steward);
  }

  Money originalCost() {
    return new Money(originalCost);
  }

  List<Funding> funding() {
    return List.copyOf(funding);
  }

  AssetState state() {
    return state;
  }

  LocalDate stateSince() {
    return stateSince;
  }

  Optional<LocalDate> removedOn() {
    return Optional.ofNullable(removedOn);
  }

  String registeredBy() {
    return registeredBy;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  long version() {
    return version == null ? 0 : version;
  }
}
