package county.platform.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The head row: where each column stands, by name. Blanks, full-width brackets and the star of
 * required columns do not matter.
 */
public final class Head {
  private final int row;
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();

  /** Places by name as it was asked for: readers ask for every cell. */
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  Head(int row, String[] cells) {
    this.row = row;
    this.names = List.copyOf(Arrays.stream(cells).map(Head::normalised).toList());
    for (int at = 0; at < names.size(); at++) {
      if (!names.get(at).isEmpty()) {
        places.putIfAbsent(names.get(at), at);
      }
    }
  }

  /** A head made of names, as row 1. */
  public static Head of(List<String> names) {
    return new Head(1, names.toArray(String[]::new));
  }

  /** The head row's number, from 1; rows of data follow it. */
  public int row() {
    return row;
  }

  /** The names in order, normalised, empty where a head cell is empty. */
  public List<String> names() {
    return names;
  }

  /** The place of a column, or -1 when the table does not have it. */
  public int at(String name) {
    return asked.computeIfAbsent(name, given -> places.getOrDefault(normalised(given), -1));
  }

  int width() {
    int width = names.size();
    while (width > 0 && names.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  boolean hasAll(Set<String> columns) {
    return columns.stream().allMatch(name -> at(name) >= 0);
  }

  long hits(Set<String> columns) {
    return columns.stream().filter(name -> at(name) >= 0).count();
  }

  List<String> missing(Set<String> columns) {
    return columns.stream().filter(name -> at(name) < 0).toList();
  }

  /** The asked-for columns that stand there more than once. */
  List<String> twice(Set<String> columns) {
    var twice = new ArrayList<String>();
    for (var name : columns) {
      var wanted = normalised(name);
      if (names.stream().filter(wanted::equals).count() > 1) {
        twice.add(name);
      }
    }
    return twice;
  }

  static String normalised(String name) {
    var text = new StringBuilder(name.length());
    name.codePoints()
        .filter(
            point ->
                !Character.isWhitespace(point)
                    && !Character.isSpaceChar(point)
                    && point != '*'
                    && point != 0xFEFF)
        .map(point -> point == '（' ? '(' : point == '）' ? ')' : point)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
