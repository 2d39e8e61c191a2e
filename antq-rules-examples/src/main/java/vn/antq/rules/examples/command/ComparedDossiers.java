package vn.antq.rules.examples.command;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.antq.rules.Classifier;
import vn.antq.rules.batch.Territories;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.difference.ClassChanges;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.examples.input.DossierFiles;
import vn.antq.rules.examples.workbook.CellPlace;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;

/**
 * Dossiers classified by two packs, communes with what each pack counts from the units within them.
 */
final class ComparedDossiers {

  private final Classifier before;
  private final Classifier after;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  ComparedDossiers(Classifier before, Classifier after) {
    this.before = before;
    this.after = after;
  }

  /** Classifies by one of the packs. */
  private static final class Side {

    private final Classifier classifier;
    private final Map<Dossier, String> sources = new IdentityHashMap<>();
    private final Map<Dossier, String> refused = new IdentityHashMap<>();
    private final Territories territories;

    private Side(Classifier classifier, Classifier other, List<Answer> read) {
      this.classifier = classifier;
      List<Answer> own = new ArrayList<>();
      for (Answer answer : read) {
        if (answer instanceof Answer.Read one) {
          sources.put(one.dossier(), one.file());
          own.add(
              new Answer.Read(
                  one.file(), ClassChanges.understood(one.dossier(), classifier, other)));
        } else {
          own.add(answer);
        }
      }
      territories = Answer.territories(own, classifier);
    }

    private Classification classify(Dossier dossier) {
      String source = sources.getOrDefault(dossier, "");
      try {
        List<Problem> problems = territories.problems(source);
        if (!problems.isEmpty()) {
          throw new InvalidDossierException(source, problems);
        }
        return classifier.classify(territories.completed(source));
      } catch (InvalidDossierException e) {
        if (!e.isOutOfScope()) {
          refused.put(dossier, CellPlace.told(e));
        }
        throw e;
      }
    }
  }

  /** Returns whose class changes. */
  ClassChanges changes(DossierFiles files) {
    List<Dossier> all = new ArrayList<>();
    List<Answer> read = files.read(after);
    for (Answer answer : read) {
      if (answer instanceof Answer.Read one) {
        all.add(one.dossier());
      } else if (answer instanceof Answer.Rejected rejected) {
        problems.add(rejected.reason());
      }
    }
    Side old = new Side(before, after, read);
    Side fresh = new Side(after, before, read);
    Function<Dossier, Classification> first = old::classify;
    Function<Dossier, Classification> second = fresh::classify;
    ClassChanges changes = ClassChanges.between(first, second, all.stream());
    for (Dossier dossier : all) {
      String reason = fresh.refused.get(dossier);
      if (reason != null && old.refused.containsKey(dossier)) {
        problems.add(reason);
      }
    }
    notes.addAll(old.territories.notes());
    notes.addAll(fresh.territories.notes());
    return changes;
  }

  /** Returns what was wrong with files, and with dossiers that neither pack can classify. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Returns what is to be told besides. */
  List<String> notes() {
    return List.copyOf(notes);
  }
}
