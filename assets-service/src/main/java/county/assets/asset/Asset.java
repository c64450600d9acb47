package county.assets.asset;

import county.platform.policy.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A project asset (扶贫项目资产) as registered: what it is, whose it is, what it cost and where the money
 * came from.
 */
@Entity
@Table(name = "asset")
class Asset implements Persistable<UUID> {

  @Id private UUID id;
  private String no;
  private String name;
  private String category;
  private String kind;

  @Enumerated(EnumType.STRING)
  private AssetLevel level;

  private String area;
  private String registeringBody;
  private String ownerName;
  private BigDecimal quantity;
  private String measure;
  private String location;
  private String projectName;
  private int projectYear;
  private LocalDate formedOn;
  private @Nullable LocalDate inUseOn;
  private @Nullable String acceptanceNo;
  private String document;
  private @Nullable String steward;
  private long originalCost;
  private String state;
  private String registeredBy;
  private Instant registeredAt;

  @Version private @Nullable Long version;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "asset_funding", joinColumns = @JoinColumn(name = "asset_id"))
  @OrderColumn(name = "position")
  private List<Funding> funding = new ArrayList<>();

  /** One source of the money that formed the asset; {@code amount} in fen. */
  @Embeddable
  static class Funding {
    private String area;
    private String source;
    private String document;

    @Column(name = "year")
    private int year;

    private long amount;

    @SuppressWarnings("NullAway.Init")
    protected Funding() {}

    private Funding(String area, RegisterAsset.Funding form) {
      this.area = area;
      this.source = Objects.requireNonNull(form.source());
      this.document = Objects.requireNonNull(form.document());
      this.year = Objects.requireNonNull(form.year());
      this.amount = Money.yuan(Objects.requireNonNull(form.amount())).fen();
    }

    String source() {
      return source;
    }

    String document() {
      return document;
    }

    int year() {
      return year;
    }

    Money amount() {
      return new Money(amount);
    }
  }

  @SuppressWarnings("NullAway.Init")
  protected Asset() {}

  /** Registers what a checked form says. */
  @SuppressWarnings("NullAway") // the form was checked: what is required is there
  static Asset registered(UUID id, AssetNumber no, RegisterAsset form, String by, Instant at) {
    var asset = new Asset();
    asset.id = id;
    asset.no = no.text();
    asset.name = form.name();
    asset.category = form.category();
    asset.kind = form.kind();
    asset.level = form.level();
    asset.area = form.area();
    asset.registeringBody = form.registeringBody();
    asset.ownerName = form.ownerName();
    asset.quantity = form.quantity();
    asset.measure = form.measure();
    asset.location = form.location();
    asset.projectName = form.projectName();
    asset.projectYear = form.projectYear();
    asset.formedOn = form.formedOn();
    asset.inUseOn = form.inUseOn();
    asset.acceptanceNo = form.acceptanceNo();
    asset.document = form.document();
    asset.steward = form.steward();
    asset.originalCost = Money.yuan(form.originalCost()).fen();
    asset.state = "REGISTERED";
    asset.registeredBy = by;
    asset.registeredAt = at;
    form.fundingRows().forEach(row -> asset.funding.add(new Funding(asset.area, row)));
    return asset;
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

  String name() {
    return name;
  }

  String category() {
    return category;
  }

  String kind() {
    return kind;
  }

  AssetLevel level() {
    return level;
  }

  String area() {
    return area;
  }

  String registeringBody() {
    return registeringBody;
  }

  String ownerName() {
    return ownerName;
  }

  BigDecimal quantity() {
    return quantity;
  }

  String measure() {
    return measure;
  }

  String location() {
    return location;
  }

  String projectName() {
    return projectName;
  }

  int projectYear() {
    return projectYear;
  }

  LocalDate formedOn() {
    return formedOn;
  }

  @Nullable LocalDate inUseOn() {
    return inUseOn;
  }

  @Nullable String acceptanceNo() {
    return acceptanceNo;
  }

  String document() {
    return document;
  }

  @Nullable String steward() {
    return steward;
  }

  Money originalCost() {
    return new Money(originalCost);
  }

  List<Funding> funding() {
    return List.copyOf(funding);
  }

  String state() {
    return state;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  long version() {
    return version == null ? 0 : version;
  }
}
