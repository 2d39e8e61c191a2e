package vn.antq.rules.internal.explanation.words;

import java.util.Optional;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.internal.text.Wording;

/** Says in Vietnamese who decides, and before when. */
public final class ProcedureWording {

  private ProcedureWording() {}

  /** Returns who decides. */
  public static Optional<String> authority(Procedure procedure) {
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
  public static Optional<String> deadline(Procedure procedure) {
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
