/**
 * Mutants of a pack: small changes of its rules that its scenarios must notice.
 *
 * <p>For analysts' tools and builds; may change from one minor version to the next.
 */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.mutation;
