package county.monitoring.roster;

import county.platform.division.Division;
import county.platform.division.Divisions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Villages by the names of township and village: village names alone repeat (新地, 一分场…). */
final class Places {

  private final Map<String, String> villages = new HashMap<>();

  Places(Divisions divisions) {
    for (var township : divisions.townships()) {
      township.within().forEach(village -> remember(township, village));
    }
  }

  /** The 12-digit code of a village. */
  Optional<String> village(String township, String village) {
    return Optional.ofNullable(villages.get(key(township, village)));
  }

  private void remember(Division township, Division village) {
    for (var name : new String[] {township.name(), township.shortName()}) {
      villages.put(key(name, village.name()), village.code());
      villages.put(key(name, village.shortName()), village.code());
    }
  }

  private static String key(String township, String village) {
    return township + '/' + village.replaceAll("(村民委员会|村委会|嘎查委员会|嘎查|居委会|社区|村)$", "");
  }
}
