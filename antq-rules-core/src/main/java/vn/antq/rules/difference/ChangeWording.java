package vn.antq.rules.difference;

import java.text.Normalizer;
import java.util.Optional;
import vn.antq.rules.difference.Change.Side;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Statement.Aspect;
import vn.antq.rules.pack.Statement.Kind;

/** Says in Vietnamese what two packs say differently. */
final class ChangeWording {

  private static final String ARROW = " → ";
  private static final String NONE = "không có";

  private ChangeWording() {}

  static String of(Change change) {
    String sentence = where(change) + what(change) + basis(change);
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String where(Change change) {
    String citation = citations(change);
    String criterion =
        change.criterion().isEmpty() || change.kind() == Kind.CRITERION
            ? ""
            : "tiêu chí " + change.criterion();
    if (citation.isEmpty() || criterion.isEmpty()) {
      String only = citation + criterion;
      return only.isEmpty() ? "" : only + ": ";
    }
    return citation + " (" + criterion + "): ";
  }

  private static String citations(Change change) {
    String before = citation(change.before());
    String after = citation(change.after());
    if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
      return after.isEmpty() ? before : after;
    }
    return before + ARROW + after;
  }

  private static String citation(Optional<Side> side) {
    return side.flatMap(Side::citation).map(Citation::text).orElse("");
  }

  private static String what(Change change) {
    if (change.aspect() == Aspect.EXISTENCE) {
      Side only = change.after().or(change::before).orElseThrow();
      String text = only.text().isEmpty() ? "" : ": " + only.text();
      return (change.before().isEmpty() ? "thêm " : "bỏ ") + subject(change, only) + text;
    }
    Side before = change.before().orElseThrow();
    Side after = change.after().orElseThrow();
    String subject = subject(change, after);
    boolean named = after.text().isEmpty() || after.text().equals(after.label());
    String value = named ? "" : " " + after.text();
    return switch (change.aspect()) {
      case BASIS -> subject + value;
      case CITATION -> subject + value + ": trích dẫn điều khoản khác";
      case VALUE -> subject + joint(after) + moved(before, after);
      default -> subject + ": " + change.aspect().label() + " " + moved(before, after);
    };
  }

  /** A short value is read on; a sentence comes after a colon. */
  private static String joint(Side side) {
    return !side.text().isEmpty() && Character.isDigit(side.text().charAt(0)) ? " " : ": ";
  }

  private static String moved(Side before, Side after) {
    if (!before.text().equals(after.text()) && seen(before.text()).equals(seen(after.text()))) {
      return "“" + seen(after.text()) + "” chỉ khác dấu cách hoặc ký tự không nhìn thấy";
    }
    return shown(before.text()) + ARROW + shown(after.text());
  }

  /** Returns a text as a reader sees it. */
  private static String seen(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  private static String shown(String text) {
    return text.isEmpty() ? NONE : text;
  }

  private static String subject(Change change, Side side) {
    String kind = change.kind().label();
    return switch (change.kind()) {
      case PACK, IN_FORCE, OUTCOMES, PERIOD, DEADLINE, VALID_TO -> kind;
      case RULE -> side.label();
      case CRITERION, GATE, CAP, QUOTA ->
          kind
              + " "
              + change.name()
              + (change.aspect() == Aspect.EXISTENCE ? "" : " “" + side.label() + "”");
      // A unit type that only changes its code is called the same in both packs.
      case UNIT_TYPE ->
          kind
              + " “"
              + (side.label().isEmpty() ? change.name() : side.label())
              + "”"
              + (change.aspect() == Aspect.EXISTENCE && !side.label().isEmpty()
                  ? " (" + change.name() + ")"
                  : "");
      case AUTHORITY -> kind + " " + side.label();
      default -> kind + " “" + (side.label().isEmpty() ? change.name() : side.label()) + "”";
    };
  }

  private static String basis(Change change) {
    Optional<Basis> before = change.before().flatMap(Side::basis);
    Optional<Basis> after = change.after().flatMap(Side::basis);
    if (change.aspect() == Aspect.EXISTENCE) {
      return after.or(() -> before).map(basis -> " (căn cứ: " + basis.label() + ")").orElse("");
    } else if (before.equals(after)) {
      return "";
    }
    return " (căn cứ: "
        + before.map(Basis::label).orElse(NONE)
        + ARROW
        + after.map(Basis::label).orElse(NONE)
        + ")";
  }
}
