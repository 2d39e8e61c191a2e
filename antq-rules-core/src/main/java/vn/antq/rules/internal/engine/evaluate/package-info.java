/** Works out what came of the rules, and what the missing facts leave open. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.internal.engine.evaluate;
