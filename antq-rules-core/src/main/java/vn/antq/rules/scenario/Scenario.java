package vn.antq.rules.scenario;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * A worked case of a pack: facts, and what must come of them.
 *
 * @param name what it shows, in Vietnamese
 * @param basedOn file of the scenario whose facts it starts from; empty when it states all itself
 * @param dossier the facts
 * @param readings open readings taken otherwise than by default, by name
 * @param figures figures that the case takes with other values, by name, such as {@code 75 %};
 *     shows what rests on them, whatever they are
 * @param expected what must come of them
 * @param place where it stands
 */
public record Scenario(
    String name,
    String basedOn,
    Dossier dossier,
    Map<String, String> readings,
    Map<String, String> figures,
    Expected expected,
    Place place) {

  /** Copies the maps. */
  public Scenario {
    readings = Map.copyOf(readings);
    figures = Map.copyOf(figures);
  }

  /**
   * What must come of the facts; what is absent is not checked.
   *
   * @param findings criterion id to what it must come to
   * @param points the least and the most points
   * @param outcome codes of the worst and the best outcome
   */
  public record Expected(
      Map<String, ExpectedFinding> findings, Optional<Points> points, Optional<Outcomes> outcome) {

    /** Copies the map and keeps its order. */
    public Expected {
      findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    }
  }

  /**
   * What a criterion must come to: a status, with its points or without, or a level with its
   * points.
   *
   * @param status the status; absent when a level is expected
   * @param level the award level; empty when a status is expected
   * @param points points of the level, or of the status; absent where none are expected
   * @param place where it stands
   */
  public record ExpectedFinding(
      Optional<FindingStatus> status, String level, Optional<BigDecimal> points, Place place) {}

  /**
   * Points of the whole scorecard.
   *
   * @param from the least
   * @param to the most; equal to {@code from} when decided
   * @param place where it stands
   */
  public record Points(BigDecimal from, BigDecimal to, Place place) {

    /** Takes each number in one spelling. */
    public Points {
      from = Wording.plain(from);
      to = Wording.plain(to);
    }
  }

  /**
   * Outcome codes.
   *
   * @param worst the worst
   * @param best the best; equal to {@code worst} when decided
   * @param place where it stands
   */
  public record Outcomes(String worst, String best, Place place) {}
}
