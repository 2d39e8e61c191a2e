/**
 * What the build of a module that carries packs runs: compiles its packs, so that applications need
 * no rule compiler, and makes typed keys of their facts.
 *
 * <p>For analysts' tools and builds; may change from one minor version to the next.
 */
@NullMarked
package vn.antq.rules.build;

import org.jspecify.annotations.NullMarked;
