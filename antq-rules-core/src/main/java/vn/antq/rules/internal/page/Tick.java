package vn.antq.rules.internal.page;

/**
 * A boundary on a scale.
 *
 * @param at where it stands, as an SVG length such as {@code 70%}
 * @param room how far it is to the next boundary, as an SVG length
 * @param number the number there
 * @param label what begins there
 */
public record Tick(String at, String room, String number, String label) {}
