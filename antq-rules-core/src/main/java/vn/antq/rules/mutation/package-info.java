/** Mutants of a pack: small changes of its rules that its scenarios must notice. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.mutation;
