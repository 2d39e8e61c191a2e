/**
 * Tests of packs as JUnit 5 tests. Needs {@code org.junit.jupiter:junit-jupiter-api}, which the
 * project that runs the tests brings.
 *
 * <p>For analysts' tools and builds; may change from one minor version to the next.
 */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.testing;
