package county.monitoring.feed;

import java.text.Normalizer;
import java.util.Optional;

/** Why a row found by its ID number may still be about somebody else; a person decides. */
enum Doubt {
  WIDENED("15 位旧号码补成 18 位后匹配，请核对是否同一人"),
  RENAMED("证件号码相同但姓名不同，请核对是否改名或号码填错");

  private final String sentence;

  Doubt(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /** Names are compared without blanks and middle dots, whatever their width. */
  static Optional<Doubt> of(PersonRow row, RegisteredPerson person) {
    if (row.idNumber().widened()) {
      return Optional.of(WIDENED);
    }
    return row.name().equals(person.name()) || plain(row.name()).equals(plain(person.name()))
        ? Optional.empty()
        : Optional.of(RENAMED);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·•・.]", "");
  }
}
