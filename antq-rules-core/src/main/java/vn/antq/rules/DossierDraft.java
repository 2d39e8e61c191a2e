package vn.antq.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.dossier.DossierSection;
import vn.antq.rules.internal.dossier.UnitTypeName;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.value.Medium;

/**
 * What came of reading a text as a dossier: as much of it as could be read, and what is wrong with
 * the rest.
 */
final class DossierDraft {

  /** What only the unit and the year of a stand-in can be wrong with. */
  private static final Set<String> OF_FRAME =
      Set.of(
          "bad-year",
          "unknown-unit",
          "not-in-force",
          "unit-not-valid",
          "excluded-unit",
          "scope-unknown",
          "implausible-date");

  /** Any year will do to look at facts. */
  private static final int STAND_IN_YEAR = 2025;

  private final String name;
  private final Medium medium;
  private final ProblemLog problems = new ProblemLog();
  private Optional<Section> root = Optional.empty();
  private String id = "";
  private Optional<UnitName> unit = Optional.empty();
  private Optional<Integer> year = Optional.empty();
  private boolean illustrative;
  private DossierSection.Facts facts = DossierSection.Facts.NONE;
  private Map<String, Mark> marks = Map.of();

  private DossierDraft(String name, Medium medium) {
    this.name = name;
    this.medium = medium;
  }

  /** Reads what {@code reading} makes of a text. */
  static DossierDraft of(
      String name, Medium medium, Function<ProblemLog, Optional<? extends YamlNode>> reading) {
    DossierDraft draft = new DossierDraft(name, medium);
    draft.root =
        reading.apply(draft.problems).flatMap(node -> Section.of("hồ sơ", node, draft.problems));
    draft.root.ifPresent(draft::read);
    return draft;
  }

  private void read(Section whole) {
    DossierSection parts = new DossierSection(problems);
    id = whole.requiredText("dossier");
    whole.required("unit");
    whole.required("period");
    whole.required("facts");
    unit = parts.unit(whole);
    year = parts.year(whole);
    illustrative = whole.flag("illustrative", false);
    facts = parts.facts(whole);
    marks = parts.marks(whole);
    whole.finish();
  }

  /** Says whether the text was of its kind at all, dossier or not. */
  boolean isReadable() {
    return root.isPresent();
  }

  /**
   * Returns the dossier.
   *
   * @throws InvalidDossierException if anything is wrong with it
   */
  Dossier dossier() {
    if (unit.isEmpty() || year.isEmpty() || !problems.isEmpty()) {
      throw new InvalidDossierException(name, problems.sorted());
    }
    return dossier(unit.get(), year.get());
  }

  /**
   * Returns the dossier, with the unit type by its code.
   *
   * @throws InvalidDossierException if anything is wrong with it; then tells of its facts too
   */
  Dossier dossier(Classifier classifier) {
    unit = unit.map(written -> coded(written, classifier));
    if (root.isPresent() && !problems.isEmpty()) {
      classify(classifier);
    }
    return dossier();
  }

  private static UnitName coded(UnitName written, Classifier classifier) {
    String type =
        UnitTypeName.code(written.type(), classifier.pack().unitTypes()).orElse(written.type());
    return new UnitName(type, written.name(), written.code(), written.within());
  }

  /** Of a dossier that is not whole, the facts can still be told to be wrong. */
  private void classify(Classifier classifier) {
    UnitName whose = unit.orElse(new UnitName("", "", "", ""));
    Dossier partial = dossier(whose, year.orElse(STAND_IN_YEAR));
    boolean isStandIn = unit.isEmpty() || year.isEmpty();
    try {
      classifier.classify(partial);
    } catch (InvalidDossierException e) {
      for (Problem problem : e.problems()) {
        if (!isStandIn || !OF_FRAME.contains(problem.code())) {
          problems.add(problem);
        }
      }
    } catch (PackDefectException e) {
      // Of a dossier that is not whole, rules need not make sense.
      return;
    }
  }

  private Dossier dossier(UnitName whose, int of) {
    Section whole = root.orElseThrow();
    Dossier.Builder builder =
        Dossier.builder(whose.type(), of)
            .id(id)
            .name(whose.name())
            .code(whose.code())
            .within(whose.within())
            .illustrative(illustrative)
            .place(whole.place())
            .places(DossierSection.typePlace(whole), DossierSection.yearPlace(whole))
            .medium(medium);
    facts.stated().forEach(builder::fact);
    marks.forEach(builder::mark);
    return builder.build();
  }
}
