/**
 * The words rules are written in: money, facts, dated amounts, findings, results and transition
 * tables. Pure: depends on nothing but Java.
 */
@NullMarked
package county.platform.policy;

import org.jspecify.annotations.NullMarked;
