/**
 * Makes dossiers of an application's own records and beans.
 *
 * <p>For those who embed the library; stable.
 */
@NullMarked
package vn.antq.rules.binding;

import org.jspecify.annotations.NullMarked;
