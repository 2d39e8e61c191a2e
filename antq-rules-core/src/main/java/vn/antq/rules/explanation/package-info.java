/** Answers for people and programs: text, HTML and JSON; and what makes two answers differ. */
@NullMarked
package vn.antq.rules.explanation;

import org.jspecify.annotations.NullMarked;
