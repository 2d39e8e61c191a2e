package vn.antq.rules.internal.explanation.document;

import java.util.Optional;
import vn.antq.rules.internal.explanation.words.ComparisonWording.Cells;

/** A line below a criterion. */
public sealed interface Line {

  /**
   * A rule.
   *
   * @param words its name, what it awards and what came of it
   * @param place where it stands in the pack
   * @param told whether lines about its conditions follow
   */
  record RuleLine(String words, String place, boolean told) implements Line {}

  /**
   * A value against what is required of it.
   *
   * @param depth how many conditions it stands within
   * @param sign whether it holds
   * @param sentence the comparison in words
   * @param cells the same by column
   * @param source on which figure it rests; absent when on none
   */
  record ComparisonLine(int depth, Sign sign, String sentence, Cells cells, Optional<Source> source)
      implements Line {}

  /**
   * Words alone: a record, a reading, or what the lines below have in common.
   *
   * @param depth how many conditions it stands within
   * @param sign whether it holds
   * @param text the words
   * @param source on which reading it rests; absent when on none
   */
  record RemarkLine(int depth, Sign sign, String text, Optional<Source> source) implements Line {

    /** Returns the words, with the reading by what it is. */
    public String labelled() {
      return text + source.map(from -> " [" + from.labelled() + "]").orElse("");
    }
  }

  /**
   * A figure or a reading of the pack.
   *
   * @param name its name in the pack
   * @param label what it is; may be empty
   * @param basis how sure it is
   * @param citation where the law says so; empty when the pack of the criterion does
   */
  record Source(String name, String label, String basis, String citation) {

    /** Returns it by its name. */
    public String named() {
      return name + ": " + basis;
    }

    /** Returns it by what it is. */
    public String labelled() {
      return (label.isEmpty() ? name : label)
          + ": "
          + basis
          + (citation.isEmpty() ? "" : " (" + citation + ")");
    }
  }

  /** Whether something holds. */
  enum Sign {
    /** It holds. */
    HOLDS(Tone.GOOD, "✓", "thỏa:"),
    /** It does not. */
    FAILS(Tone.BAD, "✗", "không thỏa:"),
    /** It is not known. */
    OPEN(Tone.OPEN, "?", "chưa rõ:"),
    /** Nobody asks for it. */
    NEUTRAL(Tone.CALM, "·", "");

    private final Tone tone;
    private final String mark;
    private final String words;

    Sign(Tone tone, String mark, String words) {
      this.tone = tone;
      this.mark = mark;
      this.words = words;
    }

    /** Returns its colour. */
    public Tone tone() {
      return tone;
    }

    /** Returns the sign. */
    public String mark() {
      return mark;
    }

    /** Returns the same in words, for those who do not see the sign; may be empty. */
    public String words() {
      return words;
    }
  }
}
