/**
 * Worked cases of a pack: facts, and what they must come to.
 *
 * <p>For analysts' tools and builds; may change from one minor version to the next.
 */
@NullMarked
package vn.antq.rules.scenario;

import org.jspecify.annotations.NullMarked;
