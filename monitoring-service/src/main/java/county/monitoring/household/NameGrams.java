package county.monitoring.household;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The pieces under which a name is found by equality: every two neighbouring characters, and in
 * pinyin the whole name, its initials, and both for every two neighbouring syllables. 张三丰: 张三 三丰
 * zhangsanfeng zsf zhangsan zs sanfeng sf.
 */
public final class NameGrams {

  private NameGrams() {}

  /** The pieces a name is stored under; a name of one character under itself. */
  public static Set<String> of(String name) {
    var bare = name.replaceAll("[\\s·•.]", "");
    var characters = bare.codePoints().mapToObj(Character::toString).toList();
    var grams = new LinkedHashSet<String>(pairs(characters));
    grams.addAll(spelled(bare));
    return grams;
  }

  /**
   * The pieces that must all be present for a name to contain what was typed; empty when fewer than
   * two characters were.
   */
  public static Set<String> wanted(String typed) {
    var bare = typed.replaceAll("[\\s·•.']", "").toLowerCase(Locale.ROOT);
    if (bare.codePointCount(0, bare.length()) < 2) {
      return Set.of();
    }
    return bare.chars().allMatch(c -> c >= 'a' && c <= 'z')
        ? Set.of(bare)
        : new LinkedHashSet<>(pairs(bare.codePoints().mapToObj(Character::toString).toList()));
  }

  private static List<String> pairs(List<String> characters) {
    if (characters.size() < 2) {
      return characters;
    }
    var pairs = new ArrayList<String>();
    for (int at = 0; at + 1 < characters.size(); at++) {
      pairs.add(characters.get(at) + characters.get(at + 1));
    }
    return pairs;
  }

  private static List<String> spelled(String name) {
    var syllables =
        List.of(
            PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, " ")
                .toLowerCase(Locale.ROOT)
                .split(" +"));
    var initials =
        syllables.stream()
            .map(syllable -> syllable.substring(0, Math.min(1, syllable.length())))
            .toList();
    var spelled = new ArrayList<String>();
    spelled.add(String.join("", syllables));
    spelled.add(String.join("", initials));
    spelled.addAll(pairs(syllables));
    spelled.addAll(pairs(initials));
    spelled.removeIf(gram -> !gram.matches("[a-z]{2,}"));
    return spelled;
  }
}
