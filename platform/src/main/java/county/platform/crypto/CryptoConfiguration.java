package county.platform.crypto;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The key ring and what is made from it. */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {
  @Bean
  KeyRing keyRing(Environment environment) {
    return KeyRing.parse(environment.getProperty("COUNTY_KEYS", ""));
  }

  @Bean
  FieldCipher fieldCipher(KeyRing ring) {
    return new FieldCipher(ring);
  }

  @Bean
  BlockCipher blockCipher(KeyRing ring) {
    return new BlockCipher(ring);
  }

  @Bean
  BlindIndex blindIndex(KeyRing ring) {
    return new BlindIndex(ring);
  }

  @Bean
  SealedIdentity.Sealer identitySealer(FieldCipher fields, BlindIndex indexes) {
    return new SealedIdentity.Sealer(fields, indexes);
  }
}
