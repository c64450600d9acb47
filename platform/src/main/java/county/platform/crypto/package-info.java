/**
 * The suite's cryptography: SM4-GCM fields, HMAC-SM3 blind indexes, SM3 digests and masks under one
 * key ring.
 */
@NullMarked
package county.platform.crypto;

import org.jspecify.annotations.NullMarked;
