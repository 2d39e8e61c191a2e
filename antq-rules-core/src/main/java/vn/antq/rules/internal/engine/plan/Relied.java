package vn.antq.rules.internal.engine.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.answer.Lazy;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;

/**
 * What a finding or an outcome relies on.
 *
 * @param reliances each thing once, in the order in which it was told of
 * @param basis the weakest of them
 */
public record Relied(Lazy<List<Reliance>> reliances, Basis basis) {

  /** Is told what something relies on; of some things more than once. */
  public interface Sink {

    /** Takes one thing. */
    public void add(Reliance reliance);

    /** Takes all that a finding relies on. */
    public void add(Relied other);

    /** Takes all that the answer of another pack relies on. */
    public void add(Classification other);
  }

  /**
   * Returns what it relies on.
   *
   * @param teller tells it, the same whenever it is asked
   */
  public static Relied by(Consumer<Sink> teller) {
    Weakest weakest = new Weakest();
    teller.accept(weakest);
    return new Relied(Lazy.by(() -> listed(teller)), weakest.basis);
  }

  private static List<Reliance> listed(Consumer<Sink> teller) {
    Set<Reliance> once = new LinkedHashSet<>();
    teller.accept(
        new Sink() {
          @Override
          public void add(Reliance reliance) {
            once.add(reliance);
          }

          @Override
          public void add(Relied other) {
            once.addAll(other.reliances().get());
          }

          @Override
          public void add(Classification other) {
            once.addAll(other.reliances());
          }
        });
    return List.copyOf(once);
  }

  /** Asks for nothing but the weakest basis: hashing reliances, deep records, is slow. */
  private static final class Weakest implements Sink {

    private Basis basis = Basis.OFFICIAL;

    @Override
    public void add(Reliance reliance) {
      basis = basis.weaker(reliance.basis());
    }

    @Override
    public void add(Relied other) {
      basis = basis.weaker(other.basis());
    }

    @Override
    public void add(Classification other) {
      basis = basis.weaker(other.basis());
    }
  }
}
