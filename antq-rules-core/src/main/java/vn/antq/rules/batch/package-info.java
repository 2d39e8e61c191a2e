/**
 * Classifies any number of dossiers, in bounded memory and on several threads; and knows which
 * units of a run are within which.
 *
 * <p>For those who embed the library; stable.
 */
@NullMarked
package vn.antq.rules.batch;

import org.jspecify.annotations.NullMarked;
