/**
 * What the build of a module that carries packs runs: compiles its packs, so that applications need
 * no rule compiler, and makes typed keys of their facts.
 */
@NullMarked
package vn.antq.rules.build;

import org.jspecify.annotations.NullMarked;
