package county.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.time.BusinessClock;
import county.sample.ParcelService;
import county.sample.SampleTest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SampleTest
class ScopeTest {

  private static final String XINDI = "150822101211";
  private static final String XINHE = "150822103206";

  @Autowired ParcelService parcels;
  @Autowired SystemScope system;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void aTownshipSeesItsOwnRowsOnly() throws Exception {
    var mine = UUID.randomUUID().toString();
    as("150822101", () -> parcels.add(XINDI, mine));

    assertThat(as("150822101", parcels::owners)).contains(mine);
    assertThat(as(XINDI, parcels::owners)).contains(mine);
    assertThat(as("150822", parcels::owners)).contains(mine);
    assertThat(as("150822103", parcels::owners)).doesNotContain(mine);
    assertThat(as("150822101212", parcels::owners)).doesNotContain(mine);
  }

  @Test
  void nobodyWritesIntoAnotherPlace() {
    assertThatThrownBy(() -> as("150822103", () -> parcels.add(XINDI, "intruder")))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void anotherPlacesRowIsNeitherChangedNorDeleted() throws Exception {
    var id = as("150822101", () -> parcels.add(XINDI, "owner"));

    assertThat(as("150822103", () -> parcels.give(id, "thief"))).isZero();
    assertThat(as("150822103", () -> parcels.remove(id))).isZero();
  }

  @Test
  void withoutAScopeThereAreNoRows() throws Exception {
    as("150822101", () -> parcels.add(XINDI, "owner"));

    assertThat(parcels.owners()).isEmpty();
  }

  @Test
  void administratorsSeeNoBusinessData() throws Exception {
    as("150822101", () -> parcels.add(XINDI, "owner"));

    assertThat(as("", parcels::owners)).isEmpty();
  }

  @Test
  void theSystemRoleWorksForEveryPlaceAndIsRecordedAsSuch() throws Exception {
    var id = as("150822103", () -> parcels.add(XINHE, "before"));

    assertThat(system.call("merger", () -> parcels.give(id, "after"))).isOne();

    assertThat(as("150822103", () -> parcels.versions(id)))
        .containsExactly("before|system:merger|merger", "after|-|-");
  }

  @Test
  void systemScopeIsRefusedInsideAUsersTransaction() {
    assertThatThrownBy(
            () ->
                as(
                    "150822101",
                    () ->
                        new TransactionTemplate(transactions)
                            .execute(status -> system.call("escape", parcels::owners))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void historySaysWhoEndedEachVersionAndWhenInBusinessTime() throws Exception {
    var id = as("150822101", () -> parcels.add(XINDI, "first"));
    as("150822101", () -> parcels.give(id, "second"));
    as("150822101", () -> parcels.remove(id));

    assertThat(as("150822101", () -> parcels.versions(id)))
        .containsExactly("first|u-150822101|check", "second|u-150822101|check");
    var recorded =
        as(
            "150822101",
            () ->
                new TransactionTemplate(transactions)
                    .execute(
                        status ->
                            jdbc.sql(
                                    "select min(lower(recorded))::date from parcel_history where id = ?")
                                .param(id)
                                .query(LocalDate.class)
                                .single()));
    assertThat(recorded).isEqualTo(clock.today());
  }

  @Test
  void historyIsBeyondTheReachOfBothRoles() throws Exception {
    var id = as("150822101", () -> parcels.add(XINDI, "first"));
    as("150822101", () -> parcels.give(id, "second"));

    Callable<Integer> forge = () -> inTransaction("update parcel_history set owner = 'forged'");
    assertThatThrownBy(() -> as("150822101", forge)).hasStackTraceContaining("permission denied");
    assertThatThrownBy(
            () -> system.call("forge", () -> inTransaction("delete from parcel_history")))
        .hasStackTraceContaining("permission denied");
  }

  private Integer inTransaction(String sql) {
    return new TransactionTemplate(transactions).execute(status -> jdbc.sql(sql).update());
  }

  private static <T> T as(String area, Callable<T> work) throws Exception {
    var user =
        new CurrentUser(
            "u-" + area,
            "某人",
            new Appointment("a", "township", area, "*"),
            Set.of(),
            Optional.of("check"));
    return CurrentScope.<T, Exception>call(user, work::call);
  }
}
