package county.platform.paper;

import java.util.UUID;

/**
 * A form to be printed.
 *
 * @param template name of the Mustache template under {@code papers/}, without its ending
 * @param title of the form, and first part of the name of the file
 * @param about second part of the name of the file, e.g. a case number; no personal data
 * @param subject id of what is printed, for the export log
 * @param content what the template names; every value is escaped
 * @param wide whether the sheet lies on its side
 * @param rows how many rows of data leave with it
 * @param purpose why it is printed
 */
public record Paper(
    String template,
    String title,
    String about,
    UUID subject,
    Object content,
    boolean wide,
    int rows,
    String purpose) {}
