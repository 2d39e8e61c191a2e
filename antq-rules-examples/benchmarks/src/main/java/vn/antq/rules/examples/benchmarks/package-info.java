/** How fast antq-rules is, beside hand-written Java and other engines. */
@NullMarked
package vn.antq.rules.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
