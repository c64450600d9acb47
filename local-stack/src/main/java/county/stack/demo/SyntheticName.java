package county.stack.demo;

import java.util.random.RandomGenerator;

/**
 * Names put together from common surnames and common given-name characters: they name nobody in
 * particular.
 */
final class SyntheticName {
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
  private static final String MALE = "建国军平强文明志永福贵海龙飞俊杰斌宏伟涛勇刚辉鹏";
  private static final String FEMALE = "秀英兰芳玉珍桂梅红霞丽娟敏静淑华燕萍婷琴慧洁雪莲";

  private SyntheticName() {}

  static char surname(RandomGenerator random) {
    return SURNAMES.charAt(random.nextInt(SURNAMES.length()));
  }

  /** One or two characters after the surname. */
  static String of(char surname, boolean male, RandomGenerator random) {
    var characters = male ? MALE : FEMALE;
    var name =
        new StringBuilder()
            .append(surname)
            .append(characters.charAt(random.nextInt(characters.length())));
    if (random.nextInt(10) < 8) {
      name.append(characters.charAt(random.nextInt(characters.length())));
    }
    return name.toString();
  }
}
