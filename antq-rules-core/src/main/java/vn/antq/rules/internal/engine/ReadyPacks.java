package vn.antq.rules.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Variant;

/** Packs that know of each other, ready to classify. Immutable and thread-safe. */
public final class ReadyPacks {

  /** Enough to find what a network would say other than its session, too few to be felt. */
  private static final int SOME_WITH_SESSION = 1_024;

  /** No pack at all. */
  public static final ReadyPacks NONE = new ReadyPacks(List.of(), SOME_WITH_SESSION);

  private final List<ReadyPack> packs;
  private final int everyWithSession;
  private final Set<String> factNames;

  private ReadyPacks(List<ReadyPack> packs, int everyWithSession) {
    this.packs = List.copyOf(packs);
    this.everyWithSession = everyWithSession;
    Set<String> names = new LinkedHashSet<>();
    packs.forEach(ready -> names.addAll(ready.pack().vocabulary().facts().keySet()));
    this.factNames = Collections.unmodifiableSet(names);
  }

  /**
   * Opens packs, each after those that it needs. What is returned is only of use when nothing was
   * reported.
   *
   * @param files the files of every pack, by folder
   */
  public static ReadyPacks open(Map<String, PackFiles> files, ProblemLog problems) {
    List<ReadyPack> ready = new ArrayList<>();
    PackOpening opening = new PackOpening(files, problems);
    for (String folder : opening.inOrder()) {
      PackFiles pack = files.get(folder);
      if (pack != null) {
        opening.open(folder, pack, ready).ifPresent(ready::add);
      }
    }
    ready.sort(Comparator.comparing(one -> one.pack().inForceFrom()));
    return new ReadyPacks(ready, SOME_WITH_SESSION);
  }

  /** Returns every edition of every pack, by the day from which it is in force. */
  public List<Pack> packs() {
    return packs.stream().map(ReadyPack::pack).toList();
  }

  /** Returns a classifier for one of the packs. */
  public EditionClassifier classifier(String pack) {
    return new EditionClassifier(this, pack, Map.of(), Variant.NONE);
  }

  /**
   * Compiles all rules that were not compiled before.
   *
   * @throws IllegalStateException if Drools refuses checked rules
   */
  public void compile() {
    packs.forEach(ReadyPack::compile);
  }

  /**
   * Returns the same packs, of whose runs of Drools' network so many are held against a session.
   *
   * @param every one of so many; 1 for every one, 0 for none
   */
  public ReadyPacks withSession(int every) {
    return new ReadyPacks(packs, every);
  }

  /** Returns of how many runs one is held against a session. */
  public int everyWithSession() {
    return everyWithSession;
  }

  List<ReadyPack> editions(String name) {
    return packs.stream().filter(ready -> ready.pack().name().equals(name)).toList();
  }

  Optional<ReadyPack> newest(String name) {
    return editions(name).stream().reduce((first, second) -> second);
  }

  /** Returns the names of all facts that any pack knows. */
  Set<String> factNames() {
    return factNames;
  }
}
