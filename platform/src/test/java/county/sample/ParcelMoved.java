package county.sample;

import county.platform.event.EventType;
import county.platform.event.Published;

/** The event of the sample: a parcel now stands in another place. */
@EventType("{service}.parcel-moved.v1")
public record ParcelMoved(String parcelId, String place) implements Published {
  @Override
  public String aggregate() {
    return parcelId;
  }
}
