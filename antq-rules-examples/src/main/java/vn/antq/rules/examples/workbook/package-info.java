/** Dossiers as workbooks that officials fill in with a spreadsheet program. */
@NullMarked
package vn.antq.rules.examples.workbook;

import org.jspecify.annotations.NullMarked;
