package vn.antq.rules.difference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Score;
import vn.antq.rules.explanation.ClassificationReader;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.internal.explanation.words.FindingWording;
import vn.antq.rules.internal.json.StoredAnswer;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.problem.InvalidAnswerException;
import vn.antq.rules.value.Truth;

/**
 * What changed between two answers of one pack: two years of one unit, two units, or one dossier
 * under two versions of the pack.
 *
 * <p>Everything reads <em>from before to after</em>. Numbers called {@code moved} are after minus
 * before: positive when after has more points or a better class. From 80 points and Khá to 100
 * points and Xuất sắc, points moved by +20 and the class by +1; the other way round by −20 and −1.
 * From 45–100 points, while facts are missing, to 37.5 points they moved by −7.5: the least points
 * are compared, and the text tells the whole range, from −62.5 to −7.5.
 *
 * <p>Only what the answers show is compared: facts that some rule looks at, not wording, places in
 * files, evidence or notices. The order never depends on what changed: packs, criteria, steps and
 * facts stand as in the answer after, the classifying pack first, then the packs whose verdict it
 * used; what only the answer before has comes last in each list. Immutable.
 *
 * @param before what the first answer is about
 * @param after what the second answer is about
 * @param outcomes the class by each pack, changed or not; at least one, the classifying pack's
 * @param criteria criteria that came to something else, or that the law of the second answer asks
 *     differently
 * @param steps bands, gates and caps that did something else, or that the law of the second answer
 *     asks differently
 * @param facts facts that changed, each once
 * @param packs packs of which the answers used two versions
 */
public record Difference(
    Subject before,
    Subject after,
    List<OutcomeChange> outcomes,
    List<CriterionChange> criteria,
    List<StepChange> steps,
    List<FactChange> facts,
    List<PackChange> packs) {

  /** Copies the lists. */
  public Difference {
    outcomes = List.copyOf(outcomes);
    criteria = List.copyOf(criteria);
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
    packs = List.copyOf(packs);
  }

  /**
   * Returns what changed from one answer to another, which may have been {@linkplain
   * ClassificationReader read back}.
   *
   * @throws IllegalArgumentException if they are answers of two packs, which have nothing to
   *     compare
   */
  public static Difference between(Classification before, Classification after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return AnswerPair.ofOnePack(side(before), side(after)).difference();
  }

  /**
   * Returns what changed from an answer by one pack to an answer by another that takes its place,
   * such as a province's pack that extends a national one. What both packs say under one name is
   * compared.
   */
  public static Difference acrossPacks(Classification before, Classification after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return AnswerPair.acrossPacks(side(before), side(after)).difference();
  }

  /**
   * Returns what changed from one stored answer to another. Takes also summaries and what older
   * versions of this library wrote: parts that are missing are not compared.
   *
   * @param before JSON of the format {@value JsonRenderer#FORMAT}
   * @param after JSON of the same format
   * @throws IllegalArgumentException if one of them is not of that format, with an {@link
   *     InvalidAnswerException} as its cause that tells what is wrong; or if they are answers of
   *     two packs
   */
  public static Difference betweenJson(String before, String after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return AnswerPair.ofOnePack(stored("before", before), stored("after", after)).difference();
  }

  private static AnswerPair.Side side(Classification answer) {
    return new AnswerPair.Side(answer, finding -> TextPage.plain(FindingWording.sentence(finding)));
  }

  /** Of a summary only the sentences tell what decided. */
  private static AnswerPair.Side stored(String name, String json) {
    try {
      StoredAnswer stored = StoredAnswer.partly(name, json);
      return new AnswerPair.Side(stored.classification(), stored::sentence);
    } catch (InvalidAnswerException e) {
      throw new IllegalArgumentException("Not an answer of format " + JsonRenderer.FORMAT, e);
    }
  }

  /**
   * Says whether nothing changed: every class, criterion, step and fact is the same, by the same
   * versions of the packs. The answers may still be about two units.
   */
  public boolean isEmpty() {
    return outcomes.stream().noneMatch(OutcomeChange::isChanged)
        && criteria.isEmpty()
        && steps.isEmpty()
        && facts.isEmpty()
        && packs.isEmpty();
  }

  /**
   * Returns the difference in Vietnamese, lines that end in LF. For people: do not parse it; it may
   * be reworded.
   */
  public String text() {
    return DifferenceText.of(this);
  }

  /**
   * What an answer is about.
   *
   * @param dossier identity of the dossier; may be empty
   * @param unit name of the unit; may be empty
   * @param unitLabel Vietnamese name of the unit type
   * @param year assessment year
   */
  public record Subject(String dossier, String unit, String unitLabel, int year) {}

  /**
   * Where an answer stands by one pack.
   *
   * @param worst the worst outcome, whatever the missing facts turn out to be
   * @param best the best outcome; equal to {@code worst} when decided
   * @param points points of the whole scorecard; absent when the pack does not score
   * @param basis the weakest basis of what the outcome relies on
   * @param disputes what the reader must know of decisions that do not count or that the
   *     calculation does not bear out, in Vietnamese
   */
  public record Standing(
      Outcome worst, Outcome best, Optional<Score> points, Basis basis, List<String> disputes) {

    /** Copies the list. */
    public Standing {
      disputes = List.copyOf(disputes);
    }
  }

  /**
   * The class by one pack.
   *
   * @param pack name of the pack
   * @param document what the pack is called
   * @param before absent when the first answer did not use the pack
   * @param after absent when the second answer did not use the pack
   */
  public record OutcomeChange(
      String pack, String document, Optional<Standing> before, Optional<Standing> after) {

    /** Says whether class, points or basis changed, whatever the class is called. */
    public boolean isChanged() {
      return !before.map(OutcomeChange::result).equals(after.map(OutcomeChange::result));
    }

    private static List<Object> result(Standing standing) {
      return List.of(
          standing.worst().code(),
          standing.worst().rank(),
          standing.best().code(),
          standing.best().rank(),
          standing.points(),
          standing.basis(),
          standing.disputes());
    }

    /** Returns by how many steps the worst possible class moved; zero when one is absent. */
    public int worstMoved() {
      return before.isEmpty() || after.isEmpty()
          ? 0
          : after.get().worst().rank() - before.get().worst().rank();
    }

    /** Returns by how many steps the best possible class moved; zero when one is absent. */
    public int bestMoved() {
      return before.isEmpty() || after.isEmpty()
          ? 0
          : after.get().best().rank() - before.get().best().rank();
    }

    /**
     * Returns by how much the least possible points moved; zero when one side has none. That is the
     * difference only where the points are decided on both sides.
     */
    public BigDecimal pointsMoved() {
      return moved(before.flatMap(Standing::points), after.flatMap(Standing::points));
    }
  }

  /**
   * What a criterion came to.
   *
   * @param status what it came to
   * @param level Vietnamese name of the level that was earned; may be empty
   * @param points its points; absent when it is not scored
   */
  public record CriterionState(FindingStatus status, String level, Optional<Score> points) {}

  /**
   * A criterion that changed.
   *
   * @param pack name of the pack that states it
   * @param criterion its id
   * @param title what it asks, in Vietnamese
   * @param before what it came to before; absent when the first answer does not have it
   * @param after what it came to after; absent when the second answer does not have it
   * @param becauseBefore a Vietnamese sentence with what decided it before; may be empty
   * @param becauseAfter a Vietnamese sentence with what decided it after; may be empty
   * @param causes why, in the order of its rules; empty when it stands on one side only
   */
  public record CriterionChange(
      String pack,
      String criterion,
      String title,
      Optional<CriterionState> before,
      Optional<CriterionState> after,
      String becauseBefore,
      String becauseAfter,
      List<Cause> causes) {

    /** Copies the list. */
    public CriterionChange {
      causes = List.copyOf(causes);
    }

    /**
     * Returns by how much the least possible points moved; zero when one side has none. That is the
     * difference only where the points are decided on both sides.
     */
    public BigDecimal pointsMoved() {
      return moved(before.flatMap(CriterionState::points), after.flatMap(CriterionState::points));
    }
  }

  /**
   * What a step did.
   *
   * @param effect what it did to the outcome
   * @param truth whether one of its rules matches
   */
  public record StepState(OutcomeStep.Effect effect, Truth truth) {}

  /**
   * A step from the findings to the outcome that changed.
   *
   * @param pack name of the classification's pack
   * @param kind what kind of step it is
   * @param id its id
   * @param title what it asks or says, in Vietnamese
   * @param before what it did before; absent when the first answer does not have it
   * @param after what it did after; absent when the second answer does not have it
   * @param causes why, in the order of its rules
   */
  public record StepChange(
      String pack,
      OutcomeStep.Kind kind,
      String id,
      String title,
      Optional<StepState> before,
      Optional<StepState> after,
      List<Cause> causes) {

    /** Copies the list. */
    public StepChange {
      causes = List.copyOf(causes);
    }
  }

  /**
   * Why something changed.
   *
   * @param kind what changed
   * @param name name of the fact, figure, reading, level or rule; may be empty
   * @param label its Vietnamese name
   * @param before its value before, in Vietnamese; empty when there was none
   * @param after its value after, in Vietnamese; empty when there is none
   */
  public record Cause(Kind kind, String name, String label, String before, String after) {

    /** What can change. */
    public enum Kind {
      /** A fact, or what was counted from the criteria. */
      FACT,
      /** A figure of the law. */
      FIGURE,
      /** The reading of an open provision. */
      READING,
      /** The points of a level. */
      POINTS,
      /** The conditions of a rule. */
      RULE
    }
  }

  /**
   * A fact that changed.
   *
   * @param fact its name; a record's field as {@code Type[number].field}
   * @param label what it is, in Vietnamese
   * @param before its value before, in Vietnamese; empty when there was none
   * @param after its value after, in Vietnamese; empty when there is none
   */
  public record FactChange(String fact, String label, String before, String after) {}

  /**
   * A pack of which the answers used two versions.
   *
   * @param pack its name
   * @param before the version before; absent when the first answer did not use it
   * @param after the version after; absent when the second answer did not use it
   */
  public record PackChange(
      String pack, Optional<PackVersion> before, Optional<PackVersion> after) {}

  /**
   * A version of a pack.
   *
   * @param edition which text of the law it holds; may be empty
   * @param digest SHA-256 of its files, in hexadecimal
   */
  public record PackVersion(String edition, String digest) {}

  private static BigDecimal moved(Optional<Score> before, Optional<Score> after) {
    return before.isEmpty() || after.isEmpty()
        ? BigDecimal.ZERO
        : after.get().worst().subtract(before.get().worst());
  }
}
