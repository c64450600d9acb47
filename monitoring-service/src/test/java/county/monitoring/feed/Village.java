package county.monitoring.feed;

import county.platform.crypto.BlindIndex;
import county.platform.crypto.FieldCipher;
import county.platform.testing.TestStack;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A made-up village in the registry, and medical files about its people. */
final class Village {
  static final String HEAD = "结算单号,姓名,证件号码,就诊类型,结算日期,医疗总费用,基本医保支付,合规自付支出\n";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final BlindIndex indexes;
  private final FieldCipher cipher;
  private final Random random;
  private final int series;
  private int persons;
  private int documents;

  /** Someone with an ID number. */
  record Someone(UUID id, UUID household, String name, String idNumber) {}

  Village(BlindIndex indexes, FieldCipher cipher, int seed) {
    this.indexes = indexes;
    this.cipher = cipher;
    this.random = new Random(seed);
    this.series = seed;
  }

  /** Someone nobody has registered. */
  Someone stranger() {
    persons++;
    var born =
        "%04d%02d%02d".formatted(1940 + persons % 60, 1 + series % 12, 1 + (persons / 60) % 28);
    var seventeen = "159900" + born + "%03d".formatted((series / 12 * 37 + persons / 1680) % 1000);
    return new Someone(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "李" + (char) ('\u4e00' + random.nextInt(3000)),
        seventeen + checkDigit(seventeen));
  }

  static char checkDigit(String seventeen) {
    int sum = 0;
    for (int at = 0; at < 17; at++) {
      sum += (seventeen.charAt(at) - '0') * WEIGHTS[at];
    }
    return "10X98765432".charAt(sum % 11);
  }

  /** Registers households of {@code size} members. */
  List<Someone> register(int households, int size) throws SQLException {
    var registered = new ArrayList<Someone>();
    for (int household = 0; household < households; household++) {
      var id = UUID.randomUUID();
      try (var connection = TestStack.connect("monitoring", "postgres")) {
        insertHousehold(connection, id, size);
        for (int member = 0; member < size; member++) {
          var someone = stranger();
          registered.add(new Someone(someone.id(), id, someone.name(), someone.idNumber()));
          insertPerson(connection, registered.getLast());
        }
      }
    }
    return registered;
  }

  /** Registers somebody who was a stranger, in a household of his own. */
  void register(Someone someone) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres")) {
      insertHousehold(connection, someone.household(), 1);
      insertPerson(connection, someone);
    }
  }

  private static void insertHousehold(Connection connection, UUID id, int persons)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into household (id, no, area, kind, head_name, persons, recorded_at) values (?,"
                + " ?, '150822101211', 'ORDINARY', '户主', ?, now())")) {
      insert.setObject(1, id);
      insert.setString(2, id.toString());
      insert.setInt(3, persons);
      insert.execute();
    }
  }

  private void insertPerson(Connection connection, Someone someone) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into person (id, household_id, area, name, relation, sex, id_kind, id_cipher, id_idx, recorded_at)
            values (?, ?, '150822101211', ?, '户主', 'MALE', 'RESIDENT', ?, ?, now())
            """)) {
      insert.setObject(1, someone.id());
      insert.setObject(2, someone.household());
      insert.setString(3, someone.name());
      insert.setBytes(4, cipher.seal("person", "id_cipher", someone.id(), someone.idNumber()));
      insert.setBytes(5, indexes.of("id-number", someone.idNumber()));
      insert.execute();
    }
  }

  /** A line of a medical file with a document number of its own. */
  String line(Someone someone, String visit, String day, String outOfPocket) {
    return line(document(), someone.name(), someone.idNumber(), visit, day, outOfPocket);
  }

  String document() {
    return "S" + series + "-" + ++documents;
  }

  static String line(
      String document, String name, String idNumber, String visit, String day, String outOfPocket) {
    return String.join(",", document, name, idNumber, visit, day, "99999.00", "10.00", outOfPocket)
        + "\n";
  }

  static byte[] file(List<String> lines) {
    return (HEAD + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
  }
}
