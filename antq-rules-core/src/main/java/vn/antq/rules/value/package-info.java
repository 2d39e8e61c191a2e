/**
 * What a value of a fact is: how it is written and read, compared, counted and shown. Everything
 * that depends on the type of a fact is here, in the class of the type.
 */
@NullMarked
package vn.antq.rules.value;

import org.jspecify.annotations.NullMarked;
