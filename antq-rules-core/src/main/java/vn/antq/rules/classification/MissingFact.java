package vn.antq.rules.classification;

/**
 * A fact that is not known and that would settle, or help to settle, what is undecided.
 *
 * @param name name of the fact; a record's field as {@code list[number].field}
 * @param label what it is, in Vietnamese
 * @param nested name of the pack whose nested, undecided classification gives the fact; empty when
 *     the dossier is to state it
 */
public record MissingFact(String name, String label, String nested) {}
