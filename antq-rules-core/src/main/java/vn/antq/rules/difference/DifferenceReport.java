package vn.antq.rules.difference;

import java.util.Optional;
import vn.antq.rules.internal.explanation.html.HtmlPen;

/**
 * The difference of two packs with whose class changes, as text, JSON or a page to read and print.
 * Immutable.
 *
 * <p>The JSON has the first key {@code format}, {@value #FORMAT}; its keys are fixed and in a fixed
 * order, with {@code null} where there is nothing:
 *
 * <ul>
 *   <li>{@code before}, {@code after}: {@code name}, {@code edition}, {@code title}, {@code
 *       document}, {@code digest} of each pack
 *   <li>{@code changes}: an array, each with {@code kind} and {@code aspect} (the names of {@link
 *       vn.antq.rules.pack.Statement.Kind} and {@link vn.antq.rules.pack.Statement.Aspect} in lower
 *       case), {@code unitTypes}, {@code criterion}, {@code name}, {@code before}, {@code after}
 *       and {@code text}, the Vietnamese sentence. A side has {@code label}, {@code text}, {@code
 *       basis} (its code), {@code citation} ({@code document}, {@code provision}) and {@code place}
 *       ({@code file}, {@code line}, {@code column})
 *   <li>{@code classes}: null when no dossiers were compared; else {@code dossiers}, {@code
 *       movedClass}, {@code flows} ({@code unitType}, {@code unitLabel}, {@code from}, {@code to},
 *       {@code dossiers}) and {@code moved} ({@code dossier}, {@code unit}, {@code code}, {@code
 *       unitType}, {@code unitLabel}, {@code year}, {@code before}, {@code after}, {@code
 *       reasons}). Where a dossier stands has {@code fate}, {@code worst} and {@code best} (outcome
 *       codes), {@code label}, {@code points} and {@code reason}
 * </ul>
 *
 * <p>Codes are English and stable; Vietnamese words may be reworded, do not parse them.
 *
 * @param packs what the packs say differently
 * @param classes whose class changes; absent when no dossiers were compared
 */
public record DifferenceReport(PackDifference packs, Optional<ClassChanges> classes) {

  /** Value of the first key of the JSON, {@code format}. */
  public static final String FORMAT = "antq-difference/1";

  /** Says whether the packs say the same and every dossier comes out as before. */
  public boolean isEmpty() {
    return packs.isEmpty() && classes.map(ClassChanges::isEmpty).orElse(true);
  }

  /** Returns the report in Vietnamese, lines that end in LF. */
  public String text() {
    return ReportText.of(this);
  }

  /** Returns the report as indented JSON, lines that end in LF. */
  public String json() {
    return ReportJson.of(this);
  }

  /** Returns the report as a self-contained page without scripts that prints on A4. */
  public String html() {
    return HtmlPen.difference(ReportSheet.of(this));
  }
}
