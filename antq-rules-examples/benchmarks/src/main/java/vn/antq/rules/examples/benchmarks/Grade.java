package vn.antq.rules.examples.benchmarks;

/**
 * What every contestant must agree on.
 *
 * @param code code of the class, such as {@code XUAT_SAC}
 * @param points points of the whole scorecard
 */
public record Grade(String code, int points) {}
