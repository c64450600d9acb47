package county.gateway.partner;

import county.gateway.account.UnitService;
import county.gateway.partner.PartnerActs.Act;
import county.gateway.partner.PartnerQuota.Use;
import county.platform.web.PartnerCatalogue;
import county.platform.web.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clients as administrators see them, and what can be granted. */
@Service
class PartnerListService {

  /**
   * @param state OPEN, WAITING (nothing granted yet), EXPIRED or DISABLED
   * @param usedToday batches handed in today
   */
  record Row(
      UUID id,
      String clientId,
      String name,
      String unitName,
      String state,
      Optional<LocalDate> validTo,
      int usedToday,
      boolean demo) {}

  /**
   * A secret, without itself.
   *
   * @param expiresAt absent for the one that counts
   */
  record Secret(Instant createdAt, Optional<Instant> expiresAt) {}

  record View(
      Row client,
      String unit,
      String contact,
      Optional<String> disabledWhy,
      Set<String> scopes,
      Set<String> fields,
      int requestsPerMinute,
      int batchesPerDay,
      int megabytesPerDay,
      Use today,
      List<Secret> secrets,
      Optional<Instant> lastToken,
      List<Act> acts,
      long version) {}

  /** A scope or field that can be granted. */
  record Offer(String name, String label) {}

  record Offers(List<Offer> scopes, List<Offer> fields) {}

  private record More(String contact, Optional<String> disabledWhy, long version) {}

  private final JdbcClient jdbc;
  private final PartnerRegister register;
  private final PartnerQuota quota;
  private final PartnerActs acts;
  private final UnitService units;
  private final PartnerCatalogue catalogue;

  PartnerListService(
      JdbcClient jdbc,
      PartnerRegister register,
      PartnerQuota quota,
      PartnerActs acts,
      UnitService units,
      PartnerCatalogue catalogue) {
    this.jdbc = jdbc;
    this.register = register;
    this.quota = quota;
    this.acts = acts;
    this.units = units;
    this.catalogue = catalogue;
  }

  @Transactional(readOnly = true)
  public List<Row> all() {
    return jdbc
        .sql("select client_id from partner_client order by client_id")
        .query(String.class)
        .list()
        .stream()
        .flatMap(clientId -> register.find(clientId).stream())
        .map(this::row)
        .toList();
  }

  /**
   * @throws Problem 404 when there is no such client
   */
  @Transactional(readOnly = true)
  public View view(UUID id) {
    var partner = register.find(id).orElseThrow(Problem::notFound);
    var more =
        jdbc.sql("select contact, disabled_why, version from partner_client where id = ?")
            .param(id)
            .query(
                (row, n) ->
                    new More(
                        row.getString("contact"),
                        Optional.ofNullable(row.getString("disabled_why")),
                        row.getLong("version")))
            .single();
    return new View(
        row(partner),
        partner.unit(),
        more.contact(),
        more.disabledWhy(),
        new TreeSet<>(partner.scopes()),
        new TreeSet<>(partner.fields()),
        partner.requestsPerMinute(),
        partner.batchesPerDay(),
        partner.megabytesPerDay(),
        quota.usedToday(id),
        secrets(id),
        lastToken(partner.clientId()),
        acts.of(id),
        more.version());
  }

  private Row row(Partner partner) {
    return new Row(
        partner.id(),
        partner.clientId(),
        partner.name(),
        units.nameOf(partner.unit()).orElse(partner.unit()),
        state(partner),
        partner.validTo(),
        quota.usedToday(partner.id()).batches(),
        partner.demo());
  }

  private String state(Partner partner) {
    if (!partner.enabled()) {
      return "DISABLED";
    }
    if (partner.validTo().isEmpty()) {
      return "WAITING";
    }
    return partner.isOpen(register.today()) ? "OPEN" : "EXPIRED";
  }

  private List<Secret> secrets(UUID id) {
    return jdbc.sql(
            "select created_at, expires_at from partner_secret where partner_id = ? order by created_at desc")
        .param(id)
        .query(
            (row, n) ->
                new Secret(
                    row.getTimestamp("created_at").toInstant(),
                    Optional.ofNullable(row.getTimestamp("expires_at")).map(Timestamp::toInstant)))
        .list();
  }

  private Optional<Instant> lastToken(String clientId) {
    return jdbc.sql(
            "select max(at) from log_entry where kind = 'LOGIN' and actor = ? and body ->> 'outcome' = 'LOGGED_IN'")
        .param(clientId)
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /**
   * What a client of this unit can be granted.
   *
   * @throws Problem 404 when there is no such client
   */
  @Transactional(readOnly = true)
  public Offers offers(UUID id) {
    var partner = register.find(id).orElseThrow(Problem::notFound);
    var scopes =
        catalogue.feeds().entrySet().stream()
            .filter(feed -> feed.getValue().unit().equals(partner.unit()))
            .flatMap(
                feed ->
                    List.of(
                        new Offer(
                            "feed:" + feed.getKey() + ":write", "报送 " + feed.getValue().label()),
                        new Offer(
                            "feed:" + feed.getKey() + ":read",
                            "查看 " + feed.getValue().label() + " 的批次"))
                        .stream())
            .toList();
    var fields =
        catalogue.resources().entrySet().stream()
            .flatMap(
                resource ->
                    resource.getValue().fields().entrySet().stream()
                        .map(
                            field ->
                                new Offer(
                                    resource.getKey() + "." + field.getKey(),
                                    resource.getValue().label() + "：" + field.getValue())))
            .toList();
    return new Offers(scopes, fields);
  }
}
