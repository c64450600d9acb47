package county.assets.asset;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far title and filing have come. Source: PLAN_4_8. */
@Embeddable
record Title(
    @Nullable LocalDate titleConfirmedOn,
    @Nullable String certificateNo,
    @Nullable LocalDate filedOn,
    @Nullable String filingNo) {

  static final Title NONE = new Title(null, null, null, null);

  Title confirmed(LocalDate on, @Nullable String certificate) {
    return new Title(on, certificate, filedOn, filingNo);
  }

  Title filed(LocalDate on, String number) {
    return new Title(titleConfirmedOn, certificateNo, on, number);
  }
}
