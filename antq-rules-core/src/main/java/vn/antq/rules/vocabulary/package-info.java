/** The facts that a pack knows: their types, units, bounds and Vietnamese labels. */
@NullMarked
package vn.antq.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
