/**
 * The goals of {@code antq-rules-maven-plugin}, which a module that carries packs is built with.
 */
@NullMarked
package vn.antq.rules.maven;

import org.jspecify.annotations.NullMarked;
