/** What a command is given: words of the command line, packs, files, and what came of each file. */
@NullMarked
package vn.antq.rules.examples.input;

import org.jspecify.annotations.NullMarked;
