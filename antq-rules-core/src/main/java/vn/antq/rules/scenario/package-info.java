/** Worked cases of a pack: facts, and what they must come to. */
@NullMarked
package vn.antq.rules.scenario;

import org.jspecify.annotations.NullMarked;
