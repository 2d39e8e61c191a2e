/** One class for each command of {@code antq}, and what only a command does. */
@NullMarked
package vn.antq.rules.examples.command;

import org.jspecify.annotations.NullMarked;
