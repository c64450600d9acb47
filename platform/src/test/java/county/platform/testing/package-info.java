/**
 * What tests of every service stand on: one PostgreSQL and one Kafka per JVM, and the contracts
 * that each service must keep.
 */
package county.platform.testing;
