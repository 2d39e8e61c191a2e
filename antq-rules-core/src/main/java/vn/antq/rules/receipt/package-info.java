/**
 * Receipts: answers that can be checked and replayed years later.
 *
 * <p>For those who embed the library; stable.
 */
@NullMarked
package vn.antq.rules.receipt;

import org.jspecify.annotations.NullMarked;
