/**
 * What is wrong with an input: each problem with its place and advice, all at once.
 *
 * <p>For those who embed the library and for analysts' tools; stable.
 */
@NullMarked
package vn.antq.rules.problem;

import org.jspecify.annotations.NullMarked;
