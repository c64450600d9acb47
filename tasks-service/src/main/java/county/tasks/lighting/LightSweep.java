package county.tasks.lighting;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every day, after the other sweeps: all lights as of that day. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LightSweep implements DailySweep {

  private final LightService lights;

  LightSweep(LightService lights) {
    this.lights = lights;
  }

  @Override
  public String name() {
    return "lights";
  }

  @Override
  public void sweep(LocalDate day) {
    lights.computeAll(day);
  }
}
