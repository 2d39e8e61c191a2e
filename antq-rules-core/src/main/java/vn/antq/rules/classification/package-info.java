/**
 * What a classifier answers: the outcome, and every step that led to it.
 *
 * <p>For those who embed the library; stable.
 */
@NullMarked
package vn.antq.rules.classification;

import org.jspecify.annotations.NullMarked;
