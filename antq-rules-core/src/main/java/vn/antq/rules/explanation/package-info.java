/** Answers for people and programs: text, HTML and JSON, which is read back. */
@NullMarked
package vn.antq.rules.explanation;

import org.jspecify.annotations.NullMarked;
