@NullMarked
package vn.antq.rules.dossier;

import org.jspecify.annotations.NullMarked;
