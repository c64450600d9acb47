/**
 * Tables as files: CSV, Excel and NDJSON read and written row by row, memory-flat, with errors that
 * name row, column and reason.
 */
@NullMarked
package county.platform.sheet;

import org.jspecify.annotations.NullMarked;
