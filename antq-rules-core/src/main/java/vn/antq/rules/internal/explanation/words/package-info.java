/**
 * The sentences in which people are told what came of rules, criteria and steps, each worded once.
 */
@NullMarked
package vn.antq.rules.internal.explanation.words;

import org.jspecify.annotations.NullMarked;
