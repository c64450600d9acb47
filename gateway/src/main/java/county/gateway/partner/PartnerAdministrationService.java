package county.gateway.partner;

import county.gateway.account.UnitService;
import county.gateway.partner.PartnerActs.Kind;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentScope;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.PartnerCatalogue;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with clients: the system administrator makes them and their secrets, the
 * security administrator grants; so it takes two to let somebody in.
 */
@Service
class PartnerAdministrationService {

  private static final Pattern CLIENT_ID = Pattern.compile("[a-z][a-z0-9-]{2,39}");
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

  /** A secret to hand over; it is nowhere else in clear. */
  record Handed(UUID id, String clientId, String clientSecret) {}

  private final JdbcClient jdbc;
  private final PartnerRegister register;
  private final PartnerSecrets secrets;
  private final PartnerActs acts;
  private final UnitService units;
  private final PartnerCatalogue catalogue;
  private final InstantSource clock;

  PartnerAdministrationService(
      JdbcClient jdbc,
      PartnerRegister register,
      PartnerSecrets secrets,
      PartnerActs acts,
      UnitService units,
      PartnerCatalogue catalogue,
      @Qualifier("loginClock") InstantSource clock) {
    this.jdbc = jdbc;
    this.register = register;
    this.secrets = secrets;
    this.acts = acts;
    this.units = units;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** A new client, which may do nothing until it is granted something. */
  @Transactional
  public Result<Handed> create(String clientId, String name, String unit, String contact) {
    new InvalidInput()
        .require(
            CLIENT_ID.matcher(clientId).matches(),
            "clientId",
            clientId,
            "3 到 40 位，小写字母开头，可用小写字母、数字和 -")
        .require(!name.isBlank() && name.length() <= 60, "name", name, "请填写名称，最多 60 字")
        .require(units.isOpen(unit), "unit", unit, "没有这个单位，或单位已停用")
        .require(!contact.isBlank() && contact.length() <= 60, "contact", contact, "请填写对方负责人")
        .throwIfAny();
    var id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into partner_client (id, client_id, name, unit, contact) values (?, ?, ?, ?, ?)
                on conflict (client_id) do nothing
                """)
            .params(id, clientId, name.strip(), unit, contact.strip())
            .update();
    if (added == 0) {
      return Result.refused(
          Refusal.state("gateway.partner.client-taken", "客户端编号 " + clientId + " 已经有了，请换一个。"));
    }
    var secret = PartnerSecrets.next();
    secrets.replace(id, secret, clock.instant());
    acts.note(id, Kind.CREATED, "建立接口客户端 " + clientId);
    return Result.done(new Handed(id, clientId, secret));
  }

  @Transactional
  public void grant(UUID id, GrantWish wish, Optional<String> ifMatch) {
    var partner = require(id);
    Versions.check(ifMatch, version(id));
    wish.check(catalogue, partner.unit(), register.today());
    jdbc.sql("delete from partner_grant where partner_id = ?").param(id).update();
    wish.scopes().forEach(scope -> add(id, "SCOPE", scope));
    wish.fields().forEach(field -> add(id, "FIELD", field));
    jdbc.sql(
            """
            update partner_client set valid_to = ?, requests_per_minute = ?, batches_per_day = ?, megabytes_per_day = ?,
              version = version + 1 where id = ?
            """)
        .params(
            wish.validTo(),
            wish.requestsPerMinute(),
            wish.batchesPerDay(),
            wish.megabytesPerDay(),
            id)
        .update();
    acts.note(
        id,
        Kind.GRANTED,
        "授权 %s；字段 %d 项；有效期至 %s；每分钟 %d 次，每天 %d 批、%d MB"
            .formatted(
                wish.scopes().isEmpty()
                    ? "无"
                    : String.join("、", wish.scopes().stream().sorted().toList()),
                wish.fields().size(),
                wish.validTo(),
                wish.requestsPerMinute(),
                wish.batchesPerDay(),
                wish.megabytesPerDay()));
    register.forget();
  }

  private void add(UUID id, String kind, String name) {
    jdbc.sql("insert into partner_grant (partner_id, kind, name, granted_by) values (?, ?, ?, ?)")
        .params(id, kind, name, CurrentScope.actor())
        .update();
  }

  /** A new secret; the old one lives on for the overlap, so that the agency can change over. */
  @Transactional
  public Result<Handed> rotate(UUID id, Duration overlap) {
    var partner = require(id);
    new InvalidInput()
        .require(
            !overlap.isNegative() && overlap.compareTo(LONGEST_OVERLAP) <= 0,
            "overlapHours",
            overlap.toHours(),
            "应为 0 到 168 小时")
        .throwIfAny();
    if (partner.demo()) {
      return Result.refused(Refusal.guard("gateway.partner.demo", "演示客户端的密钥是公开的，不能更换。"));
    }
    var secret = PartnerSecrets.next();
    secrets.replace(id, secret, clock.instant().plus(overlap));
    touch(id);
    acts.note(id, Kind.ROTATED, "更换密钥，旧密钥再用 " + overlap.toHours() + " 小时");
    return Result.done(new Handed(id, partner.clientId(), secret));
  }

  @Transactional
  public Result<Partner> disable(UUID id, String why) {
    if (!require(id).enabled()) {
      return Result.refused(Refusal.state("gateway.partner.disabled", "客户端已经停用。"));
    }
    jdbc.sql(
            "update partner_client set enabled = false, disabled_why = ?, version = version + 1 where id = ?")
        .params(why, id)
        .update();
    acts.note(id, Kind.DISABLED, "停用：" + why);
    register.forget();
    return Result.done(require(id));
  }

  @Transactional
  public Result<Partner> enable(UUID id) {
    if (require(id).enabled()) {
      return Result.refused(Refusal.state("gateway.partner.enabled", "客户端没有停用。"));
    }
    jdbc.sql(
            "update partner_client set enabled = true, disabled_why = null, version = version + 1 where id = ?")
        .param(id)
        .update();
    acts.note(id, Kind.ENABLED, "启用");
    register.forget();
    return Result.done(require(id));
  }

  private void touch(UUID id) {
    jdbc.sql("update partner_client set version = version + 1 where id = ?").param(id).update();
  }

  private Partner require(UUID id) {
    return register.find(id).orElseThrow(Problem::notFound);
  }

  private long version(UUID id) {
    return jdbc.sql("select version from partner_client where id = ? for update")
        .param(id)
        .query(Long.class)
        .single();
  }
}
