package vn.antq.rules.advice;

/**
 * Why a criterion, a gate or a cap cannot be changed.
 *
 * @param id the criterion, gate or cap
 * @param title what it asks, in Vietnamese
 * @param reason a Vietnamese sentence
 */
public record Obstacle(String id, String title, String reason) {}
