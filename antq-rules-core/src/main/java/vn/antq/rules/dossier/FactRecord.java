package vn.antq.rules.dossier;

import vn.antq.rules.dossier.StatedFact.StatedRecord;

/**
 * One record of a list fact, such as one crime, with a method for each field. The classes that are
 * generated from the vocabulary of a pack are such; applications may write their own. To implement.
 */
public interface FactRecord {

  /** Returns what it states. */
  StatedRecord stated();
}
