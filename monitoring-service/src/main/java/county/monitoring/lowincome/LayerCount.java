package county.monitoring.lowincome;

import java.util.Optional;

/**
 * How many are in a layer.
 *
 * @param persons who are in it, also those in a firmer one
 * @param first of these, whose firmest layer it is: these add up to everybody on the list
 * @param note why nobody can be in it
 */
record LayerCount(Layer layer, String label, long persons, long first, Optional<String> note) {}
