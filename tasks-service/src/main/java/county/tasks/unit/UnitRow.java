package county.tasks.unit;

/**
 * A unit as lists show it.
 *
 * @param kind DEPARTMENT, TOWNSHIP or COLLECTIVE (各苏木镇)
 * @param area 12-digit code of the place it works in
 */
public record UnitRow(String code, String name, String kind, String area) {}
