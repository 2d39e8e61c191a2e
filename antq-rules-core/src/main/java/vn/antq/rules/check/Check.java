package vn.antq.rules.check;

/**
 * Looks at a pack for one kind of mistake. Has no state, so that one object serves all packs. To
 * implement, too: a province gives its own to {@code PackCheck.check}.
 */
public interface Check {

  /** Returns what it looks for. */
  CheckDescription description();

  /**
   * Says whether it makes sense only of a pack without load errors: what a rule that could not be
   * read would have used looks unused.
   */
  default boolean needsWholePack() {
    return false;
  }

  /** Looks at a pack and adds what there is to say. */
  void look(Subject subject, Remarks remarks);
}
