package vn.antq.rules.internal.explanation.html;

/**
 * A warning at the head of a page.
 *
 * @param title the warning in a few words
 * @param text what it means, a sentence
 */
public record Banner(String title, String text) {}
