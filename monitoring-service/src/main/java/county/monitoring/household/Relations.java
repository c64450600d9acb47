package county.monitoring.household;

import java.util.Set;

/** 与户主关系, the national enum. */
public final class Relations {

  public static final String HEAD = "户主";

  public static final Set<String> ALL =
      Set.of(
          HEAD, "配偶", "之子", "之女", "之儿媳", "之女婿", "之孙子", "之孙女", "之外孙子", "之外孙女", "之父", "之母", "之岳父",
          "之岳母", "之公公", "之婆婆", "之祖父", "之祖母", "之曾孙子", "之曾孙女", "之兄弟姐妹", "之兄弟媳妇", "之叔伯", "之侄儿", "之侄女",
          "其他");

  private Relations() {}
}
