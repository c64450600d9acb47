package county.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import county.gateway.DoorTest;
import county.gateway.session.SigningKeyService.Use;
import county.platform.scope.Appointment;
import county.platform.web.Ids;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class SigningKeysTest extends DoorTest {

  private static final StaffMember SOMEBODY = new StaffMember(Ids.next(), "somebody", "某人");
  private static final Appointment COUNTY =
      new Appointment("1", "county", "150822", "rural-revitalization");

  @Autowired private SigningKeyService stored;
  @Autowired private SigningKeys keys;
  @Autowired private TokenMint mint;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void afterARotationOldTokensStayValidAndNewOnesBearTheNewKey() throws Exception {
    var old = token();
    stored.rotate(Use.INSIDE, Instant.now(), Instant.now());
    keys.refresh();
    var fresh = token();
    assertThat(fresh.getHeader().getKeyID()).isNotEqualTo(old.getHeader().getKeyID());
    assertThat(isSignedByAPublishedKey(old)).isTrue();
    assertThat(isSignedByAPublishedKey(fresh)).isTrue();
  }

  @Test
  void aKeyIsPublishedBeforeItSigns() throws Exception {
    var before = keys.active().getKeyID();
    stored.rotate(Use.INSIDE, Instant.now(), Instant.now().plusSeconds(600));
    keys.refresh();
    assertThat(keys.active().getKeyID()).isEqualTo(before);
    assertThat(keys.publicKeys().size()).isGreaterThan(1);
    jdbc.update("delete from signing_key where use = 'INSIDE' and active_from > now()");
    keys.refresh();
  }

  @Test
  void anOldKeyIsReplacedByItselfAndDroppedWhenItsTokensHaveExpired() {
    jdbc.update(
        "update signing_key set active_from = active_from - interval '31 days' where use = 'INSIDE'");
    keys.refresh();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from signing_key where use = 'INSIDE' and active_from > now()",
                Long.class))
        .isOne();
    jdbc.update(
        "update signing_key set active_from = now() - interval '7 minutes' where use = 'INSIDE' and active_from > now()");
    keys.refresh();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from signing_key where use = 'INSIDE'", Long.class))
        .isOne();
  }

  @Test
  void thePrivateHalfStandsSealedInTheDatabase() {
    keys.refresh();
    var sealed = jdbc.queryForObject("select private_key from signing_key limit 1", byte[].class);
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("\"d\"", "\"kty\"");
    assertThat(jdbc.queryForObject("select public_jwk from signing_key limit 1", String.class))
        .doesNotContain("\"d\"");
  }

  private SignedJWT token() throws Exception {
    return SignedJWT.parse(mint.mint(SOMEBODY, COUNTY, Optional.empty()));
  }

  private boolean isSignedByAPublishedKey(SignedJWT token) throws Exception {
    var key = keys.publicKeys().getKeyByKeyId(token.getHeader().getKeyID());
    return key != null && token.verify(new ECDSAVerifier(key.toECKey()));
  }
}
