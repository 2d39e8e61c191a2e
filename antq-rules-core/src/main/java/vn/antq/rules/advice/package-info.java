/** What would reach a better outcome, and which missing fact to collect next. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.advice;
