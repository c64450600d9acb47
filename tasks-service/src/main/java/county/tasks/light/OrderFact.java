package county.tasks.light;

import java.time.LocalDate;

/**
 * Open orders of one kind and level, as the rules see them; those that a red light opened are not
 * given, or the light would keep itself red.
 *
 * @param red of the highest level
 * @param yellow of the middle level
 * @param oldestReplyBy the earliest date by which a reply was or is due
 * @param waiting how many of them still wait for the unit
 */
public record OrderFact(boolean red, boolean yellow, int waiting, LocalDate oldestReplyBy) {}
