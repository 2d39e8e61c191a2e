/** What is wrong with an input: each problem with its place and advice, all at once. */
@NullMarked
package vn.antq.rules.problem;

import org.jspecify.annotations.NullMarked;
