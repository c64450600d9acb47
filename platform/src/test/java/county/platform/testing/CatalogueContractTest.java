package county.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import county.sample.SampleTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract on the sample service, and that each of its rules bites. */
@SampleTest
class CatalogueContractTest extends CatalogueContract {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          create table bare (id int)                                                              | bare has no guard
          alter table parcel disable row level security                                           | parcel is registered but row security is off
          create policy wide on parcel using (true)                                               | parcel has the policies
          drop policy scope on parcel                                                             | parcel has the policies none
          create table idle (id int); select unscoped('idle', '')                                 | idle is unscoped without a reason
          grant select on staged to monitoring_app                                                | staged is for the system role
          create view peek as select * from parcel                                                | peek is a view without security_invoker
          create materialized view heap as select * from parcel                                   | heap is a materialised view
          create function leak() returns bigint language sql security definer return 1            | leak runs as its owner
          """)
  void eachRuleBites(String violation, String complaint) throws SQLException {
    try (var owner = TestStack.connect("monitoring", "monitoring_owner")) {
      owner.setAutoCommit(false);
      owner.createStatement().execute(violation);
      assertThat(new Catalogue(owner, "monitoring").complaints())
          .anyMatch(line -> line.startsWith(complaint));
      owner.rollback();
    }
  }
}
