/** What a command gives: reports, tables, pages and new files. */
@NullMarked
package vn.antq.rules.examples.output;

import org.jspecify.annotations.NullMarked;
