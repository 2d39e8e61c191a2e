package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Score;
import vn.antq.rules.difference.ClassChanges.Moved;
import vn.antq.rules.difference.Difference.Cause;
import vn.antq.rules.difference.Difference.CriterionChange;
import vn.antq.rules.difference.Difference.CriterionState;
import vn.antq.rules.difference.Difference.StepChange;
import vn.antq.rules.difference.Difference.StepState;
import vn.antq.rules.difference.Standing.Fate;

/** Says in Vietnamese why a dossier came out otherwise. */
final class MoveReasons {

  private static final String ARROW = " → ";

  private MoveReasons() {}

  static List<String> of(Moved moved) {
    List<String> reasons = new ArrayList<>();
    addRefusal("Theo gói cũ: ", moved.before(), reasons);
    addRefusal("Theo gói mới: ", moved.after(), reasons);
    moved.difference().ifPresent(difference -> add(difference, reasons));
    return List.copyOf(reasons);
  }

  private static void addRefusal(String side, Standing standing, List<String> reasons) {
    if (standing.fate() != Fate.CLASSIFIED) {
      reasons.add(side + standing.label() + ". " + standing.reason());
    }
  }

  private static void add(Difference difference, List<String> reasons) {
    difference.criteria().stream()
        .filter(change -> !change.before().equals(change.after()))
        .map(MoveReasons::criterion)
        .forEach(reasons::add);
    difference.steps().stream()
        .filter(
            step ->
                !step.before().map(StepState::effect).equals(step.after().map(StepState::effect)))
        .filter(step -> step.causes().stream().anyMatch(c -> c.kind() != Cause.Kind.FACT))
        .map(MoveReasons::step)
        .forEach(reasons::add);
  }

  private static String criterion(CriterionChange change) {
    String moved =
        change.criterion()
            + ": "
            + change.before().map(MoveReasons::state).orElse("chưa có tiêu chí này")
            + ARROW
            + change.after().map(MoveReasons::state).orElse("không còn tiêu chí này")
            + causes(change.causes())
            + ". ";
    return change.becauseAfter().isEmpty()
        ? moved + "Trước: " + told(change.becauseBefore(), change)
        : moved + told(change.becauseAfter(), change);
  }

  /** The criterion is named already. */
  private static String told(String because, CriterionChange change) {
    String name = change.criterion() + " ";
    return because.startsWith(name) ? because.substring(name.length()) : because;
  }

  private static String state(CriterionState state) {
    String status = state.status().label();
    String level =
        state.level().isEmpty() || state.level().equals(status) ? "" : " (" + state.level() + ")";
    return status + level + state.points().map(Score::text).map(p -> " " + p).orElse("");
  }

  private static String step(StepChange change) {
    String kind =
        switch (change.kind()) {
          case BAND -> "Khoảng điểm của ";
          case GATE -> "Điều kiện cần " + change.id() + " ";
          case CAP -> "Mức trần " + change.id() + " ";
        };
    return kind
        + change.title()
        + ": "
        + effect(change.before())
        + ARROW
        + effect(change.after())
        + causes(change.causes())
        + ".";
  }

  private static String effect(Optional<StepState> state) {
    return state
        .map(
            known ->
                switch (known.effect()) {
                  case DECISIVE -> "quyết định xếp loại";
                  case OPEN -> "còn tùy số liệu";
                  case NONE -> "không ảnh hưởng";
                })
        .orElse("không có");
  }

  private static String causes(List<Cause> causes) {
    return causes.isEmpty()
        ? ""
        : " (" + String.join("; ", causes.stream().map(MoveReasons::cause).toList()) + ")";
  }

  private static String cause(Cause cause) {
    String words =
        switch (cause.kind()) {
          case FACT -> "";
          case FIGURE -> "mốc ";
          case READING -> "cách hiểu ";
          case POINTS -> "điểm của ";
          case RULE -> "điều kiện ";
        };
    return words
        + "“"
        + cause.label()
        + "” "
        + (cause.before().isEmpty() ? "không có" : cause.before())
        + ARROW
        + (cause.after().isEmpty() ? "không có" : cause.after());
  }
}
