package vn.antq.rules.check;

import vn.antq.rules.problem.Place;

/**
 * Something that a pack says to people.
 *
 * @param kind how it is to be worded
 * @param section first key on the way to it in its file
 * @param text the text
 * @param place where it stands
 */
record WrittenText(Kind kind, String section, String text, Place place) {

  /** How a text is to be worded. */
  enum Kind {
    /** Says what a pack, a criterion, a gate or a cap asks for. */
    TITLE,
    /** Names a fact, a unit type, an outcome, a figure. */
    NAME,
    /** Stands within a sentence: an award level. */
    PHRASE,
    /** Whole sentences: a note, a help, a reason, an open reading. */
    SENTENCE
  }

  /** Says whether it is a heading: it names something and is no sentence. */
  boolean isHeading() {
    return kind == Kind.TITLE || kind == Kind.NAME;
  }
}
