package county.sample;

import county.platform.event.Received;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps what it was told, and fails for the places it is told to fail for. */
@Component
public class ParcelCopyListener {

  /** What the consumer reads of a moved parcel. */
  record Moved(String place) {}

  private final List<Received> applied = new CopyOnWriteArrayList<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  @KafkaListener(topics = "monitoring.events", groupId = "sample.parcel-copy")
  void on(Received event) {
    if (!event.is("monitoring.parcel-moved.v1")) {
      return;
    }
    if (failing.contains(event.as(Moved.class).place())) {
      throw new IllegalStateException("told to fail");
    }
    applied.add(event);
  }

  public void failFor(String place) {
    failing.add(place);
  }

  public void heal() {
    failing.clear();
  }

  /** The places one parcel was moved to, in the order they were applied. */
  public List<String> places(String parcel) {
    return of(parcel).stream().map(event -> event.as(Moved.class).place()).toList();
  }

  public List<Received> of(String parcel) {
    return applied.stream().filter(event -> event.aggregate().equals(parcel)).toList();
  }
}
