/** The pen that writes an explanation as text for a terminal. */
@NullMarked
package vn.antq.rules.internal.explanation.text;

import org.jspecify.annotations.NullMarked;
