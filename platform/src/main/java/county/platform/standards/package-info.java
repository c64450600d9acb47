/**
 * Where the clauses and dated amounts that rules use come from: files of {@code policy/}, and a
 * table that changes only by the decision of two persons.
 */
@NullMarked
package county.platform.standards;

import org.jspecify.annotations.NullMarked;
