/** Turns what came of the rules into findings, points, the outcome and what these rely on. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.internal.engine.conclude;
