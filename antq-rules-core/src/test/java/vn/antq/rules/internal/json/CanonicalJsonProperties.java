package vn.antq.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Agrees with the reference implementation of the RFC's author, save below {@link
 * Double#MIN_NORMAL}: there that one adds the zeros and the exponent, and calls 1e-320 a number
 * with 141 zeros and e-178.
 */
class CanonicalJsonProperties {

  private static final JsonMapper DOUBLES = new JsonMapper();

  @Property(tries = 2000)
  void writesEveryNormalDoubleAsTheReferenceDoes(@ForAll long bits) throws IOException {
    double number = Double.longBitsToDouble(bits);
    if (Double.isFinite(number) && Math.abs(number) >= Double.MIN_NORMAL) {
      assertThat("[" + EcmaNumber.text(number) + "]")
          .isEqualTo(new JsonCanonicalizer("[" + number + "]").getEncodedString());
    }
  }

  @Property(tries = 1000)
  void readsItsOwnNumbersBack(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    if (Double.isFinite(number)) {
      String text = EcmaNumber.text(number);

      assertThat(Double.parseDouble(text)).isEqualTo(number == 0 ? 0.0 : number);
      assertThat(EcmaNumber.text(new BigDecimal(text))).contains(text);
    }
  }

  @Property(tries = 1000)
  void writesTextsAndKeysAsTheReferenceDoes(@ForAll String first, @ForAll String second)
      throws IOException {
    var node = JsonNodeFactory.instance.objectNode();
    node.put(whole(first), whole(second));
    node.put(whole(second), whole(first));

    assertThat(CanonicalJson.text(node))
        .isEqualTo(new JsonCanonicalizer(DOUBLES.writeValueAsString(node)).getEncodedString());
  }

  private static String whole(String text) {
    return text.replaceAll("[\\ud800-\\udfff]", "?");
  }
}
