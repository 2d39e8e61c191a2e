package vn.antq.rules.classification;

import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.pack.Basis;

/**
 * A level that a criterion can award.
 *
 * @param code its name in the pack, such as {@code full}
 * @param label its Vietnamese name; may be empty
 * @param points what it earns; absent when the criterion is not scored
 * @param basis how sure we are of its points
 */
public record AwardLevel(String code, String label, Optional<BigDecimal> points, Basis basis) {}
