package vn.antq.rules.check;

/**
 * What a check looks for.
 *
 * @param id its id, such as {@code unused-fact}: stable, for programs and for the guide
 * @param severity how much its remarks matter
 * @param title what it looks for, in Vietnamese
 */
public record CheckDescription(String id, Severity severity, String title) {}
