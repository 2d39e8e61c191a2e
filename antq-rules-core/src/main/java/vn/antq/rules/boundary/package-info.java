/**
 * Cases at the limits of a pack's rules: generated scenarios, and bands with a gap or an overlap.
 */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.boundary;
