package vn.antq.rules.explanation;

import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.internal.text.Wording;

/** Writes who decides, and before when. */
final class ProcedureText {

  private ProcedureText() {}

  /** Writes what is known of it, each with its source. */
  static void write(Procedure procedure, TextPage page) {
    procedure
        .authority()
        .ifPresent(
            authority ->
                page.entry(
                    "Thẩm quyền",
                    authority.by()
                        + " "
                        + FindingWording.source(authority.citation(), authority.basis())
                        + (authority.note().isEmpty() ? "" : " " + authority.note())));
    if (procedure.decidedBefore().isPresent()
        && procedure.deadlineBasis().isPresent()
        && procedure.deadlineCitation().isPresent()) {
      page.entry(
          "Hạn",
          "xong trước ngày "
              + Wording.date(procedure.decidedBefore().get())
              + " "
              + FindingWording.source(
                  procedure.deadlineCitation().get(), procedure.deadlineBasis().get()));
    }
  }
}
