package county.platform.event;

/**
 * An event this service tells others; a record annotated with {@link EventType}, nested in the
 * service's sealed {@code events.Published}. Its components are the body.
 */
public interface Published {

  /**
   * Id of the root that the event is about: the key that keeps order. Everything about one case and
   * its people has one root.
   */
  String aggregate();
}
