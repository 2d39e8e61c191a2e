/** The {@code antq} command: classification and its reasons, for analysts and auditors. */
@NullMarked
package vn.antq.rules.examples;

import org.jspecify.annotations.NullMarked;
