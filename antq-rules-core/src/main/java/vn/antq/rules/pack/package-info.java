/**
 * The law as data, public and read-only: what a pack states of each unit type, its vocabulary,
 * criteria, figures, readings, limits and rules, each with its basis and its place in the law.
 *
 * <p>For those who embed the library and for analysts' tools; stable.
 */
@NullMarked
package vn.antq.rules.pack;

import org.jspecify.annotations.NullMarked;
