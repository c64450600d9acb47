package county.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.mock.env.MockEnvironment;

class StartCheckTest {
  private static final String KEY = CryptoTest.key(7);

  private static MockEnvironment with(String keys) {
    return new MockEnvironment()
        .withProperty("COUNTY_KEYS", keys)
        .withProperty("COUNTY_DB_OWNER_PASSWORD", "a")
        .withProperty("COUNTY_DB_APP_PASSWORD", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "k1", ":", "k1:!!", "k1:c2hvcnQ=", "k 1:c2hvcnQ="})
  void unusableKeysAreRefusedInEveryProfile(String keys) {
    var environment = with(keys);
    environment.setActiveProfiles("demo");
    assertThatThrownBy(() -> StartCheck.check(environment))
        .isInstanceOf(UnusableKeys.class)
        .hasMessageMatching(".*\\p{IsHan}.*。");
  }

  @Test
  void aKeyIdMayStandOnlyOnce() {
    assertThatThrownBy(() -> StartCheck.check(with("a:" + KEY + ",a:" + CryptoTest.key(8))))
        .hasMessageContaining("不得重复");
  }

  @Test
  void aKeyOf31BytesIsTooShort() {
    var short31 = Base64.getEncoder().encodeToString(new byte[31]);
    assertThatThrownBy(() -> StartCheck.check(with("a:" + short31))).hasMessageContaining("太短");
  }

  @Test
  void demoKeysAreForTheDemoOnly() {
    assertThatThrownBy(() -> StartCheck.check(with("k1:" + KEY + ",demo-1:" + KEY)))
        .hasMessageContaining("演示密钥");
    var demo = with("demo-1:" + KEY);
    demo.setActiveProfiles("demo");
    assertThatCode(() -> StartCheck.check(demo)).doesNotThrowAnyException();
  }

  @Test
  void anEmptyDatabasePasswordStopsTheStart() {
    var environment = with("k1:" + KEY).withProperty("COUNTY_DB_APP_PASSWORD", "");
    assertThatThrownBy(() -> StartCheck.check(environment))
        .hasMessageContaining("COUNTY_DB_APP_PASSWORD");
    assertThatCode(() -> StartCheck.check(with("k1:" + KEY))).doesNotThrowAnyException();
  }

  @Test
  void aRefusedStartIsOneChineseSentenceWithoutAStackTrace() {
    var application = new SpringApplication(StartCheckTest.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    var said = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> application.run("--COUNTY_KEYS=demo:" + KEY))
          .isInstanceOf(UnusableKeys.class);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).strip())
        .startsWith("COUNTY_KEYS 里有演示密钥")
        .doesNotContain("\n")
        .doesNotContain("at county");
  }
}
