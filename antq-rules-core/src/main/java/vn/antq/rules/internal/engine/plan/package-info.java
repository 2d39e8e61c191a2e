/**
 * Rules, criteria and outcomes of one assessment year with everything looked up; each evaluates
 * itself.
 */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.internal.engine.plan;
