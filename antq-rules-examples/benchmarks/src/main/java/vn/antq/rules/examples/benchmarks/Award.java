package vn.antq.rules.examples.benchmarks;

/**
 * Points of a criterion, for engines that collect them as facts.
 *
 * @param criterion its id
 * @param points the points
 */
public record Award(String criterion, int points) {}
