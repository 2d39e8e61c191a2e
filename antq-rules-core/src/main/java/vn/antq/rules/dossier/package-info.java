/** The facts of a unit, each with its evidence. A fact that is not stated is unknown. */
@NullMarked
package vn.antq.rules.dossier;

import org.jspecify.annotations.NullMarked;
