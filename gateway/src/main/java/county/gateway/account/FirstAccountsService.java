package county.gateway.account;

import county.gateway.account.Acts.Kind;
import county.gateway.account.FirstAdministrators.Entry;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Makes the first three accounts, all or none. */
@Service
class FirstAccountsService {

  private static final String UNIT = "rural-revitalization";

  private final JdbcClient jdbc;
  private final AccountService accounts;
  private final AdministrationService administration;
  private final Acts acts;
  private final BusinessClock clock;

  FirstAccountsService(
      JdbcClient jdbc,
      AccountService accounts,
      AdministrationService administration,
      Acts acts,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.administration = administration;
    this.acts = acts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public boolean needed() {
    return accounts.isEmpty();
  }

  /** The number of accounts made; refused when there is one already, or an entry is no good. */
  @Transactional
  public Result<Integer> create(List<Entry> entries) {
    jdbc.sql("lock table account in exclusive mode").update();
    if (!accounts.isEmpty()) {
      return Result.refused(Refusal.state("gateway.account.exist", "已经有账号。"));
    }
    var refusals = new ArrayList<Refusal>();
    for (var entry : entries) {
      refusals.addAll(create(entry));
    }
    if (!refusals.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Result.refused(refusals);
    }
    return Result.done(entries.size());
  }

  private List<Refusal> create(Entry entry) {
    var probe =
        new Account(
            new UUID(0, 0), entry.username(), entry.name(), "", true, false, Optional.empty());
    var wrong = PasswordPolicy.wrongWith(entry.password(), probe);
    if (!wrong.isEmpty()) {
      return wrong;
    }
    try {
      return switch (administration.create(entry.username(), entry.name(), entry.password())) {
        case Result.Done<UUID>(UUID id) -> appoint(id, entry);
        case Result.Refused<UUID>(List<Refusal> refusals) -> refusals;
      };
    } catch (Problem invalid) {
      return List.of(
          Refusal.guard("gateway.account.invalid", "账号名 " + entry.username() + " 或姓名不合要求。"));
    }
  }

  private List<Refusal> appoint(UUID id, Entry entry) {
    jdbc.sql(
            """
            insert into appointment (id, account_id, role, area, unit, valid_from, granted_by)
            values (?, ?, ?, '', ?, ?, 'system:first-administrators')
            """)
        .params(Ids.next(), id, entry.role(), UNIT, clock.today())
        .update();
    acts.note(id, Kind.CREATED, "系统首次启动时建立，角色 " + entry.role());
    return List.of();
  }
}
