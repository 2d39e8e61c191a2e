package vn.antq.rules.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.antq.rules.internal.reading.PackDigest;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Variant;

/** What answers by a changed pack say of it: never that they are of the pack itself. */
final class VariantIdentity {

  private VariantIdentity() {}

  static PackIdentity of(
      PackIdentity pack, Variant variant, RuleModel original, RuleModel changed) {
    if (changed == original || changed.equals(original)) {
      return pack;
    }
    StringBuilder difference = new StringBuilder(pack.digest()).append('\n');
    difference.append(variant.label()).append('\n');
    append(original.rules(), changed.rules(), difference);
    append(original.unit().criteria(), changed.unit().criteria(), difference);
    append(original.unit().limits(), changed.unit().limits(), difference);
    append(original.unit().groups(), changed.unit().groups(), difference);
    append(
        original.unit().total().stream().toList(),
        changed.unit().total().stream().toList(),
        difference);
    append(
        List.copyOf(original.unit().figures().values()),
        List.copyOf(changed.unit().figures().values()),
        difference);
    append(
        List.copyOf(original.switches().values()),
        List.copyOf(changed.switches().values()),
        difference);
    return new PackIdentity(
        pack.name(),
        (pack.edition() + " (thử: " + variant.label() + ")").strip(),
        pack.title(),
        pack.document(),
        PackDigest.of(difference.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** What was there is told as well: two rules that are dropped are two changes. */
  private static void append(List<?> original, List<?> changed, StringBuilder difference) {
    appendMissing("-", original, changed, difference);
    appendMissing("+", changed, original, difference);
  }

  private static void appendMissing(
      String sign, List<?> of, List<?> from, StringBuilder difference) {
    for (Object one : of) {
      if (!from.contains(one)) {
        difference.append(sign).append(one).append('\n');
      }
    }
  }
}
