package vn.antq.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** Collects what one check says of one pack. Not thread-safe. */
public final class Remarks {

  private final CheckDescription check;
  private final Subject subject;
  private final List<Remark> remarks = new ArrayList<>();

  Remarks(CheckDescription check, Subject subject) {
    this.check = check;
    this.subject = subject;
  }

  /**
   * Adds a remark with advice. What stands in another pack is that pack's affair, and of a file
   * that several unit types share the same is said once.
   */
  public void add(Place place, String message, String advice) {
    add(place, message, advice, Optional.empty());
  }

  /** Adds a remark about two packs, of which only one need be checked; it is the same of both. */
  void addOfTwo(Place place, String message, String advice) {
    remarks.add(
        new Remark(
            check.severity(), new Problem(check.id(), place, message, advice), Optional.empty()));
  }

  /**
   * Adds a remark that a dossier shows to be right.
   *
   * @param message what is wrong, in Vietnamese
   * @param advice what to do, in Vietnamese; may be empty
   */
  public void add(Place place, String message, String advice, Optional<Dossier> counterexample) {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(counterexample, "counterexample");
    Remark remark =
        new Remark(
            check.severity(), new Problem(check.id(), place, message, advice), counterexample);
    if (subject.owns(place) && !remarks.contains(remark)) {
      remarks.add(remark);
    }
  }

  List<Remark> all() {
    return List.copyOf(remarks);
  }
}
