package vn.antq.rules.advice;

import vn.antq.rules.classification.Classification;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;

/**
 * What a dossier comes to when one open provision is read otherwise, and all others as before.
 *
 * @param reading name of the open reading, such as {@code crimeTrend}
 * @param label its Vietnamese name
 * @param option code of the option that is tried, such as {@code TOTAL}
 * @param meaning what the option says, in Vietnamese
 * @param basis how sure the pack is of the reading that it takes
 * @param citation the provision that is open
 * @param classification what the dossier comes to
 * @param changesOutcome whether the class differs, or between which classes it lies
 * @param changesScore whether the points differ, or between which points they lie; false without
 *     points
 */
public record OtherReading(
    String reading,
    String label,
    String option,
    String meaning,
    Basis basis,
    Citation citation,
    Classification classification,
    boolean changesOutcome,
    boolean changesScore) {}
