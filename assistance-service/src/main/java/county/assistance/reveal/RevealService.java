package county.assistance.reveal;

import county.platform.audit.AccessLog;
import county.platform.crypto.FieldCipher;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows one sealed datum; who asked and why stands in the access log before the answer goes out.
 */
@Service
public class RevealService {

  private static final int SHORTEST_PURPOSE = 4;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final AccessLog log;

  RevealService(JdbcClient jdbc, FieldCipher cipher, AccessLog log) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.log = log;
  }

  /** Which datum, and where it stands: of an application, or of a payment. */
  enum Field {
    idNumber("application", "id_cipher"),
    phone("application", "phone_cipher"),
    payee("aid_disbursement", "payee_cipher"),
    account("aid_disbursement", "account_cipher");

    private final String table;
    private final String column;

    Field(String table, String column) {
      this.table = table;
      this.column = column;
    }
  }

  /**
   * @param subject id of the application or payment
   * @throws Problem 404 when there is no such datum in the caller's scope; 400 without a purpose
   */
  @Transactional
  String reveal(UUID subject, Field field, String purpose) {
    new InvalidInput()
        .require(
            purpose.strip().length() >= SHORTEST_PURPOSE, "purpose", purpose, "请写明查看用途，不少于 4 个字")
        .throwIfAny();
    var found =
        jdbc.sql("select " + field.column + " from " + field.table + " where id = ?")
            .param(subject)
            .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
            .optional()
            .flatMap(bytes -> bytes)
            .orElseThrow(Problem::notFound);
    log.revealed(field.table, subject.toString(), field.name(), purpose.strip());
    return cipher.open(field.table, field.column, subject, found);
  }
}
