/** Classifies any number of dossiers, in bounded memory and on several threads. */
@NullMarked
package vn.antq.rules.batch;

import org.jspecify.annotations.NullMarked;
