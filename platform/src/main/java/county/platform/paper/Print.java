package county.platform.paper;

/**
 * A form that was filled in and stands in the export log, ready for the press.
 *
 * @param number by which the print is found again in the export log
 * @param sm3 over the filled-in form, 64 hex digits: equal content has an equal one
 */
public record Print(String number, String sm3, String fileName, String html) {}
