/**
 * Cases at the limits of a pack's rules: generated scenarios, and bands with a gap or an overlap.
 *
 * <p>For analysts' tools and builds; may change from one minor version to the next.
 */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.boundary;
