package vn.antq.rules.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.explanation.html.HtmlPen;

/**
 * Writes an overview of many classifications, such as those of a province, as one HTML page: how
 * many units of each type have which class, by the packs that the pack uses too, how the points are
 * distributed, which units are nearest to a boundary, whose class is open, whose does not follow
 * from the points, and what has no class at all. Every plot has its numbers beside it. The page is
 * as self-contained and as harmless as that of {@link HtmlRenderer}.
 *
 * <p>At most twenty units are listed by name in each list, so that the page stays short, unless the
 * caller asks for links. Immutable and thread-safe if the function that gives addresses is. To use,
 * not to extend.
 */
public final class OverviewRenderer {

  private final Optional<Function<Classification, String>> addresses;
  private final List<Unclassified> unclassified;
  private final List<OverviewTable> tables;

  private OverviewRenderer(
      Optional<Function<Classification, String>> addresses,
      List<Unclassified> unclassified,
      List<OverviewTable> tables) {
    this.addresses = addresses;
    this.unclassified = List.copyOf(unclassified);
    this.tables = List.copyOf(tables);
  }

  /** Returns a renderer without links. */
  public static OverviewRenderer standard() {
    return new OverviewRenderer(Optional.empty(), List.of(), List.of());
  }

  /**
   * Returns a renderer that links every unit to a page of its own, and lists all of them.
   *
   * @param address gives the relative address of a classification's page, such as {@code
   *     tdp-5.html}
   */
  public OverviewRenderer linkingTo(Function<Classification, String> address) {
    Objects.requireNonNull(address, "address");
    return new OverviewRenderer(Optional.of(address), unclassified, tables);
  }

  /**
   * Returns a renderer that also tells of what was given and has no class; the page says of what
   * its shares are.
   *
   * @param others what was given besides the classifications, in the order in which it is listed
   */
  public OverviewRenderer withUnclassified(List<Unclassified> others) {
    Objects.requireNonNull(others, "others");
    return new OverviewRenderer(addresses, others, tables);
  }

  /**
   * Returns a renderer that shows tables besides its own, such as a ranking, above the list of all
   * units; at most twenty, and of each at most two hundred rows.
   */
  public OverviewRenderer withTables(List<OverviewTable> others) {
    Objects.requireNonNull(others, "others");
    return new OverviewRenderer(addresses, unclassified, others);
  }

  /**
   * Returns the page.
   *
   * @param title what the page is about, in Vietnamese, such as the name of a province
   * @param classifications the units; in the list of links they keep this order
   * @throws IllegalArgumentException if not all of them are by the same pack, or an address is not
   *     relative
   */
  public String render(String title, List<Classification> classifications) {
    StringBuilder page = new StringBuilder();
    try {
      write(title, classifications, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  /**
   * Writes the page that {@link #render} returns.
   *
   * @param out where to; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  public void write(String title, List<Classification> classifications, Appendable out)
      throws IOException {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(classifications, "classifications");
    Objects.requireNonNull(out, "out");
    List<String> packs =
        classifications.stream().map(answer -> answer.pack().name()).distinct().toList();
    if (packs.size() > 1) {
      throw new IllegalArgumentException(
          "Trang tổng quan chỉ nhận kết quả của cùng một gói; đang có: "
              + String.join(", ", packs)
              + ".");
    }
    HtmlPen.overview(
        OverviewSheet.of(
            title,
            classifications,
            unclassified,
            tables,
            new UnitLines(addresses.map(OverviewRenderer::relative))),
        out);
  }

  private static Function<Classification, String> relative(
      Function<Classification, String> addresses) {
    return classification -> {
      String address = addresses.apply(classification);
      if (address.contains(":") || address.startsWith("/") || address.startsWith("\\")) {
        throw new IllegalArgumentException(
            "Địa chỉ trang phải là địa chỉ tương đối: \"" + address + "\".");
      }
      return address;
    };
  }
}
