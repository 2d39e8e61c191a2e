/** Checks what a dossier states and takes it in. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.internal.engine.admit;
