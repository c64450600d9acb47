/**
 * Deliberate violations: each proves that a rule of ArchitectureContract bites. Nothing else uses
 * them.
 */
package county.platform.testing.violation;
