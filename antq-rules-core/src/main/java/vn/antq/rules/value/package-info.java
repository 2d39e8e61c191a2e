/**
 * What a value of a fact is: how it is written and read, compared, counted and shown. Everything
 * that depends on the type of a fact is here, in the class of the type.
 *
 * <p>For those who embed the library and for analysts' tools; stable.
 */
@NullMarked
package vn.antq.rules.value;

import org.jspecify.annotations.NullMarked;
