package county.tasks.lighting;

import county.platform.scope.SystemScope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Computes the lights that wait, soon after what set them off was committed. */
@Component
class LightWorker {

  private final LightService lights;
  private final SystemScope system;

  LightWorker(LightService lights, SystemScope system) {
    this.lights = lights;
    this.system = system;
  }

  @Scheduled(fixedDelay = 500)
  void compute() {
    system.run("lights", lights::computeWaiting);
  }
}
