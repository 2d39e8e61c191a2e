/**
 * The facts of a unit, each with its evidence. A fact that is not stated is unknown.
 *
 * <p>For those who embed the library; stable.
 */
@NullMarked
package vn.antq.rules.dossier;

import org.jspecify.annotations.NullMarked;
