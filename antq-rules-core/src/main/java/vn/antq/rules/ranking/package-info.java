/**
 * Ranks classified units within their groups and applies the quotas that a pack states: how many
 * units of a commune or of a block may have an outcome. A step of its own after the single
 * classifications, with its own reasons.
 *
 * <p>For those who embed the library; stable.
 */
@NullMarked
package vn.antq.rules.ranking;

import org.jspecify.annotations.NullMarked;
