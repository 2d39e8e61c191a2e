/**
 * Checks of a pack beyond what loading it asks for: what is unused, constant, doubtful or badly
 * worded.
 *
 * <p>For analysts' tools and builds; may change from one minor version to the next.
 */
@NullMarked
package vn.antq.rules.check;

import org.jspecify.annotations.NullMarked;
