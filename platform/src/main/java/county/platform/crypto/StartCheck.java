package county.platform.crypto;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Before anything else starts: no unusable keys, and outside the demo no demo keys and no empty
 * database password.
 */
final class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final List<String> PASSWORDS =
      List.of("COUNTY_DB_OWNER_PASSWORD", "COUNTY_DB_APP_PASSWORD");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    check(context.getEnvironment());
  }

  static void check(Environment environment) {
    var ring = KeyRing.parse(environment.getProperty("COUNTY_KEYS", ""));
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      return;
    }
    if (ring.isDemo()) {
      throw new UnusableKeys("COUNTY_KEYS 里有演示密钥，只有演示环境才能使用：正式环境请按 docs/operations.md 生成自己的密钥。");
    }
    for (var name : PASSWORDS) {
      if (environment.getProperty(name, "").isBlank()) {
        throw new UnusableKeys("没有设置数据库口令 " + name + "，系统不能启动：请在部署设置中填写。");
      }
    }
  }
}
