package county.monitoring.household;

import county.platform.audit.AccessLog;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows one personal number in plain text, for a stated purpose; who asked and why stands in the
 * access log before the answer goes out.
 */
@Service
public class RevealService {

  private static final int SHORTEST_PURPOSE = 4;

  private final JdbcClient jdbc;
  private final SealedFields sealed;
  private final AccessLog log;

  RevealService(JdbcClient jdbc, SealedFields sealed, AccessLog log) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.log = log;
  }

  /** Tables of other features that seal identity number and phone under the same names. */
  public enum Sealed {
    self_report
  }

  /** Which number. */
  public enum Field {
    idNumber("id_cipher"),
    phone("phone_cipher"),
    account("account_cipher");

    private final String column;

    Field(String column) {
      this.column = column;
    }
  }

  /**
   * @param person a member; null for the household's own phone or account
   * @throws Problem 404 when there is no such number in the caller's scope; 400 without a purpose
   */
  @Transactional
  String reveal(UUID household, @Nullable UUID person, Field field, String purpose) {
    purposeOf(purpose)
        .require(person != null || field != Field.idNumber, "personId", person, "查看证件号码要指定家庭成员")
        .require(person == null || field != Field.account, "personId", person, "银行账号属于户，不指定家庭成员")
        .throwIfAny();
    var table = person == null ? "household" : "person";
    var subject = person == null ? household : person;
    return shown(table, subject, household, field, purpose);
  }

  /**
   * @throws Problem 404 when there is no such number in the caller's scope; 400 without a purpose
   */
  @Transactional
  public String reveal(Sealed table, UUID id, Field field, String purpose) {
    purposeOf(purpose).require(field != Field.account, "field", field, "这里没有银行账号").throwIfAny();
    return shown(table.name(), id, id, field, purpose);
  }

  static InvalidInput purposeOf(String purpose) {
    return new InvalidInput()
        .require(
            purpose.strip().length() >= SHORTEST_PURPOSE, "purpose", purpose, "请写明查看用途，不少于 4 个字");
  }

  private String shown(String table, UUID subject, UUID owner, Field field, String purpose) {
    var value = value(table, subject, owner, field).orElseThrow(Problem::notFound);
    log.revealed(table, subject.toString(), field.name(), purpose.strip());
    return value;
  }

  private Optional<String> value(String table, UUID subject, UUID household, Field field) {
    var owner = table.equals("person") ? "household_id" : "id";
    return jdbc.sql(
            "select " + field.column + " from " + table + " where id = ? and " + owner + " = ?")
        .params(subject, household)
        .query((row, n) -> sealed.open(row, table, field.column, subject))
        .optional()
        .flatMap(found -> found);
  }
}
