/**
 * The roster (户籍名册): the national register's export read into the household registry, with a
 * preview and an equation that holds.
 */
@NullMarked
package county.monitoring.roster;

import org.jspecify.annotations.NullMarked;
