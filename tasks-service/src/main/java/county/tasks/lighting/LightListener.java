package county.tasks.lighting;

import county.tasks.plan.ClausesTouched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears inside the service what lights rest on; the computing comes after the commit. */
@Component
class LightListener {

  private final LightService lights;

  LightListener(LightService lights) {
    this.lights = lights;
  }

  @EventListener
  void on(ClausesTouched touched) {
    lights.touched(touched.clauses());
  }
}
