package county.platform.policy;

/**
 * Where a fact was taken from.
 *
 * @param agency who said so, by name (医保局)
 * @param batch number of the batch or document it came with
 * @param row row of the sheet as its sender sees it; 0 when the fact sums up several rows or stands
 *     in no sheet
 */
public record Source(String agency, String batch, int row) {}
