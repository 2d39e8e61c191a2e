package vn.antq.rules.examples.input;

/** How the process ends. Scripts rely on these numbers. */
public final class ExitStatus {

  /** Every dossier was classified. */
  public static final int DECIDED = 0;

  /** At least one outcome is open or was refused; no input was bad. */
  public static final int UNDECIDED = 1;

  /**
   * A replay did not give the answer of the receipt; the receipt itself is as it was written. Two
   * packs say different things, or a dossier comes out otherwise.
   */
  public static final int DIFFERENT = 1;

  /** A dossier, a receipt, a pack or the command line is wrong, or a file cannot be read. */
  public static final int BAD_INPUT = 2;

  /** The program itself failed. */
  public static final int FAILURE = 70;

  private ExitStatus() {}
}
