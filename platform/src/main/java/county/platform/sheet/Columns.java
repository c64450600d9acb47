package county.platform.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that a table must have and those it may have, by head name. */
public record Columns(Set<String> required, Set<String> optional) {

  public static Columns of(List<String> required, List<String> optional) {
    return new Columns(new LinkedHashSet<>(required), new LinkedHashSet<>(optional));
  }

  Set<String> all() {
    var all = new LinkedHashSet<>(required);
    all.addAll(optional);
    return all;
  }
}
