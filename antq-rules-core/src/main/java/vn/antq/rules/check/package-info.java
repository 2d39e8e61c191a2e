/**
 * Checks of a pack beyond what loading it asks for: what is unused, constant, doubtful or badly
 * worded.
 */
@NullMarked
package vn.antq.rules.check;

import org.jspecify.annotations.NullMarked;
