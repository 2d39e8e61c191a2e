package vn.antq.rules.classification;

import java.util.Objects;
import java.util.function.Function;
import vn.antq.rules.pack.Outcome;

/**
 * What an answer comes to: a class, or a range of classes while missing facts can still change it.
 * There is no class of an open answer to be taken for one by mistake.
 */
public sealed interface Verdict {

  /** Returns what is made of it, for each of both. */
  <R> R fold(
      Function<? super Decided, ? extends R> decided, Function<? super Open, ? extends R> open);

  /**
   * No missing fact can change the outcome.
   *
   * @param outcome the outcome
   */
  record Decided(Outcome outcome) implements Verdict {

    @Override
    public <R> R fold(
        Function<? super Decided, ? extends R> decided, Function<? super Open, ? extends R> open) {
      Objects.requireNonNull(open, "open");
      return Objects.requireNonNull(decided, "decided").apply(this);
    }
  }

  /**
   * Missing facts can still change the outcome.
   *
   * @param worst the worst outcome that they can lead to
   * @param best the best outcome that they can lead to
   */
  record Open(Outcome worst, Outcome best) implements Verdict {

    @Override
    public <R> R fold(
        Function<? super Decided, ? extends R> decided, Function<? super Open, ? extends R> open) {
      Objects.requireNonNull(decided, "decided");
      return Objects.requireNonNull(open, "open").apply(this);
    }
  }
}
