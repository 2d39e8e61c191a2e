package vn.antq.rules.classification;

import java.util.List;
import java.util.stream.Collectors;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;

/** An outcome that rests on a weaker basis than the caller accepts. */
public final class UnconfirmedBasisException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Reliance> toConfirm;

  UnconfirmedBasisException(Classification classification, Basis bar, List<Reliance> toConfirm) {
    super(
        "Không kết luận cho "
            + classification.subject()
            + ": kết quả dựa trên căn cứ yếu hơn mức yêu cầu ("
            + bar.label()
            + "). Cần xác nhận "
            + toConfirm.size()
            + " mục:"
            + toConfirm.stream()
                .map(
                    item ->
                        "\n  "
                            + item.place()
                            + ": "
                            + item.kind().label()
                            + " "
                            + item.name()
                            + " = "
                            + item.value()
                            + " ("
                            + item.basis().label()
                            + ")")
                .collect(Collectors.joining()));
    this.toConfirm = List.copyOf(toConfirm);
  }

  /**
   * Returns what is to be confirmed before the outcome can stand, in the order of the criteria; at
   * least one.
   */
  public List<Reliance> toConfirm() {
    return toConfirm;
  }
}
