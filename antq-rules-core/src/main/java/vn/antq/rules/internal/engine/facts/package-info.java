/** What is known of the facts of one dossier: exactly, between bounds, or not at all. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.internal.engine.facts;
