/** Who is entitled to what (救助项目): rules without clock and database, one class per question. */
@NullMarked
package county.assistance.programme;

import org.jspecify.annotations.NullMarked;
