/** Immutable values as bytes, for what the build of a library makes of its packs. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.internal.store;
