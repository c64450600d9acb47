package county.assets.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction or change of what is registered (变更登记), with the paper it rests on.
 *
 * @param form all fields as they shall be; the cost stays what it is
 * @param effectiveOn from when another book keeps it, when that changes; today unless said
 *     otherwise
 */
record Revision(
    @Nullable RegisterAsset form,
    @Nullable LocalDate effectiveOn,
    @Nullable String reason,
    @Nullable String document,
    @Nullable UUID fileId) {}
