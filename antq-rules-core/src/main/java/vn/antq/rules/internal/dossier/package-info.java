@NullMarked
package vn.antq.rules.internal.dossier;

import org.jspecify.annotations.NullMarked;
