/**
 * What the files of a pack state, as a table that whoever holds the text of the law can correct,
 * and the corrections put back into those files.
 *
 * <p>For analysts' tools and builds; may change from one minor version to the next.
 */
@NullMarked
package vn.antq.rules.sheet;

import org.jspecify.annotations.NullMarked;
