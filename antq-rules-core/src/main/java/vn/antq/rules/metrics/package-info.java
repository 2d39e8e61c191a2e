/** Measurements with Micrometer, for applications that bring {@code micrometer-core}. */
@NullMarked
package vn.antq.rules.metrics;

import org.jspecify.annotations.NullMarked;
