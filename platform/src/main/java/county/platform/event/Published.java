package county.platform.event;

/**
 * An event this service tells others; a record annotated with {@link EventType}, nested in the
 * service's sealed {@code events.Published}. Its components are the body.
 */
public interface Published {

  /**
   * Id of what the event is about: the key that keeps order. The household id for everything about
   * a household, its members and cases.
   */
  String aggregate();
}
