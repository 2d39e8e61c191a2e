/**
 * Answers for people and programs: text, HTML and JSON, which is read back.
 *
 * <p>For those who embed the library; stable.
 */
@NullMarked
package vn.antq.rules.explanation;

import org.jspecify.annotations.NullMarked;
