/** Lines that hold what others wrote. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.internal.line;
