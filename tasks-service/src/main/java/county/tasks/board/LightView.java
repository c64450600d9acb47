package county.tasks.board;

import county.tasks.light.Light;
import java.time.LocalDate;
import java.util.Map;

/**
 * A light as it is shown.
 *
 * @param computed what the rules say; differs when it was set by hand
 * @param counts how many parts have which light
 * @param since the day it turned to this
 * @param confirmedOn the day it was computed last
 */
record LightView(
    Light light,
    String lightLabel,
    Light computed,
    String sentence,
    Map<String, Integer> counts,
    LocalDate since,
    LocalDate confirmedOn) {}
