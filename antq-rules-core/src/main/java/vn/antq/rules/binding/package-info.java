/** Makes dossiers of an application's own records and beans. */
@NullMarked
package vn.antq.rules.binding;

import org.jspecify.annotations.NullMarked;
