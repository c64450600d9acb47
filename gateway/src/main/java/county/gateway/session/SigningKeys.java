package county.gateway.session;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import county.gateway.session.SigningKeyService.Use;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;

/** The published keys of one use as this instance knows them, looked up once a minute. */
public class SigningKeys implements SmartInitializingSingleton {

  private final SigningKeyService stored;
  private final Use use;
  private final InstantSource clock;
  private volatile List<SigningKey> published = List.of();

  SigningKeys(SigningKeyService stored, Use use, InstantSource clock) {
    this.stored = stored;
    this.use = use;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    refresh();
  }

  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void refresh() {
    stored.keepUp(use, clock.instant());
    published = stored.published(use);
  }

  /** The key that signs now: the newest whose time has come. */
  public ECKey active() {
    Instant now = clock.instant();
    return published.stream()
        .filter(key -> !key.activeFrom().isAfter(now))
        .findFirst()
        .map(SigningKey::pair)
        .orElseThrow(() -> new IllegalStateException("no signing key is active"));
  }

  /** The public halves, for those who verify. */
  public JWKSet publicKeys() {
    return new JWKSet(published.stream().map(key -> (JWK) key.pair().toPublicJWK()).toList());
  }
}
