package county.gateway.session;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/**
 * A key pair that signs tokens.
 *
 * @param pair with its private half; its key id is the row's id
 * @param activeFrom when it signs in place of its predecessor; published before that
 */
record SigningKey(ECKey pair, Instant activeFrom) {}
