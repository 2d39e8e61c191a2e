/**
 * What would reach a better outcome, and which missing fact to collect next.
 *
 * <p>For those who embed the library; stable.
 */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.advice;
