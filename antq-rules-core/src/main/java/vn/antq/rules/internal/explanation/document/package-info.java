/** An explanation before anybody has given it a form: what is told, in its words. */
@NullMarked
package vn.antq.rules.internal.explanation.document;

import org.jspecify.annotations.NullMarked;
