/**
 * Measurements with Micrometer, for applications that bring {@code micrometer-core}.
 *
 * <p>For those who embed the library; stable.
 */
@NullMarked
package vn.antq.rules.metrics;

import org.jspecify.annotations.NullMarked;
