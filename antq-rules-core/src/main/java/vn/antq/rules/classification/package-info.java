/** What a classifier answers: the outcome, and every step that led to it. */
@NullMarked
package vn.antq.rules.classification;

import org.jspecify.annotations.NullMarked;
