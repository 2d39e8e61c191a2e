/** How names of units are compared: whoever types a name twice seldom types it alike. */
@NullMarked
package vn.antq.rules.internal.name;

import org.jspecify.annotations.NullMarked;
