/**
 * What two answers, or two packs, say differently, in legal words, and whose class that changes.
 *
 * <p>For those who embed the library and for analysts' tools; stable.
 */
@NullMarked
package vn.antq.rules.difference;

import org.jspecify.annotations.NullMarked;
