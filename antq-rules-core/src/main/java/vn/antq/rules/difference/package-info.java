/**
 * What two answers, or two packs, say differently, in legal words, and whose class that changes.
 */
@NullMarked
package vn.antq.rules.difference;

import org.jspecify.annotations.NullMarked;
