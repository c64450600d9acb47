package county.assets.asset;

/**
 * The number of an asset: {@code 150822101211-2021-J-07-0003-K} = area, year, category, kind,
 * counter, check character. The check character is that of GB 32100-2015 (alphabet of 31, weights
 * 3^i mod 31) over the rest without dashes. No official rule is known; the regional platform's
 * number, once given, is kept beside it.
 */
record AssetNumber(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** All before the counter: what is counted within. */
  static String prefix(String area12, int year, String category, String kind) {
    return area12 + "-" + year + "-" + category + "-" + kind;
  }

  static AssetNumber of(String prefix, int counter) {
    var body = prefix + "-" + "%04d".formatted(counter);
    return new AssetNumber(body + "-" + check(body));
  }

  /** Whether the check character is right. */
  static boolean isValid(String text) {
    var last = text.lastIndexOf('-');
    return last > 0
        && text.length() == last + 2
        && text.charAt(last + 1) == check(text.substring(0, last));
  }

  private static char check(String body) {
    int sum = 0;
    int weight = 1;
    for (char sign : body.toCharArray()) {
      if (sign == '-') {
        continue;
      }
      sum += ALPHABET.indexOf(sign) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - Math.floorMod(sum, 31)) % 31);
  }
}
