package county.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.gateway.DoorTest;
import county.platform.web.Permissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

class DemoAccountsTest extends DoorTest {

  @Autowired private AccountService accounts;
  @Autowired private Permissions permissions;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void outsideTheDemoTheDoorDoesNotOpenWhileOneIsThere() {
    var check = new DemoAccounts().refuseDemoAccounts(accounts);
    assertThatThrownBy(check::afterSingletonsInstantiated)
        .isInstanceOf(DemoAccountsPresent.class)
        .hasMessageContaining("正式环境不能启动");
    assertThat(new StartRefused.Reporter(null).reportException(new DemoAccountsPresent())).isTrue();
  }

  @Test
  void thereIsOneForEveryRole() {
    assertThat(DemoAccount.ALL.stream().map(DemoAccount::role).distinct())
        .containsExactlyInAnyOrderElementsOf(
            permissions.roles().values().stream()
                .filter(role -> !role.outside())
                .map(Permissions.Role::name)
                .toList());
    assertThat(DemoAccount.ALL.stream().map(DemoAccount::username)).doesNotHaveDuplicates();
  }

  @Test
  void anAdministratorHoldsNoOtherOffice() {
    assertThatThrownBy(() -> appoint("xitong", "county", "150822"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> appoint("anquan", "auditadmin", ""))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> appoint("xian", "sysadmin", ""))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void appoint(String username, String role, String area) {
    jdbc.update(
        "insert into appointment (id, account_id, role, area, unit, valid_from) select gen_random_uuid(), id, ?, ?, 'x', '2021-02-01' from account where username = ?",
        role,
        area,
        username);
  }
}
