/** Receipts: answers that can be checked and replayed years later. */
@NullMarked
package vn.antq.rules.receipt;

import org.jspecify.annotations.NullMarked;
