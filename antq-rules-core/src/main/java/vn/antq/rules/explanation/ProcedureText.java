package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.FindingWording;
import java.util.Optional;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;

/** Writes who decides, and before when. */
final class ProcedureText {

  static final String AUTHORITY = "Thẩm quyền";
  static final String DEADLINE = "Hạn";

  private ProcedureText() {}

  /** Writes what is known of it, each with its source. */
  static void write(Procedure procedure, TextPage page) {
    authority(procedure).ifPresent(words -> page.entry(AUTHORITY, words));
    deadline(procedure).ifPresent(words -> page.entry(DEADLINE, words));
  }

  /** Returns who decides. */
  static Optional<String> authority(Procedure procedure) {
    return procedure
        .authority()
        .map(
            authority ->
                authority.by()
                    + " "
                    + FindingWording.source(authority.citation(), authority.basis())
                    + (authority.note().isEmpty() ? "" : " " + authority.note()));
  }

  /** Returns before when. */
  static Optional<String> deadline(Procedure procedure) {
    if (procedure.decidedBefore().isEmpty()
        || procedure.deadlineBasis().isEmpty()
        || procedure.deadlineCitation().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "hoàn thành trước ngày "
            + Wording.date(procedure.decidedBefore().get())
            + " "
            + FindingWording.source(
                procedure.deadlineCitation().get(), procedure.deadlineBasis().get()));
  }
}
