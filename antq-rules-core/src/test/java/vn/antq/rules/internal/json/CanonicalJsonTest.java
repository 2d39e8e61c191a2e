package vn.antq.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The examples of RFC 8785, and what goes beyond it. */
class CanonicalJsonTest {

  /** RFC 8785 reads numbers as doubles, as a plain mapper does. */
  private static final JsonMapper DOUBLES = new JsonMapper();

  private static String canonical(String json) {
    return CanonicalJson.text(DOUBLES.readTree(json));
  }

  /** Sections 3.2.2 to 3.2.4. */
  @Test
  void writesTheExampleOfTheRfc() {
    String canonical =
        canonical(
            """
            {
              "numbers": [333333333.33333329, 1E30, 4.50,
                          2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [null, true, false]
            }
            """);

    assertThat(HexFormat.ofDelimiter(" ").formatHex(canonical.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            "7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65"
                + " 5d 2c 22 6e 75 6d 62 65 72 73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33"
                + " 33 33 33 33 2c 31 65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37"
                + " 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27"
                + " 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d");
  }

  /** Section 3.2.3: by UTF-16 code units, so that a smiley comes before a Hebrew letter. */
  @Test
  void ordersKeysAsTheRfcDoes() {
    assertThat(
            canonical(
                """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void ordersKeysAtEveryDepthAndLeavesListsAlone() {
    assertThat(canonical("{\"b\":[{\"z\":1,\"a\":[3,1,2]},[]],\"\":{},\"a\":\"\"}"))
        .isEqualTo("{\"\":{},\"a\":\"\",\"b\":[{\"a\":[3,1,2],\"z\":1},[]]}");
  }

  @Test
  void doesNotComposeLetters() {
    assertThat(canonical("{\"Unnormalized Unicode\":\"A\\u030a\"}"))
        .isEqualTo("{\"Unnormalized Unicode\":\"A\u030a\"}");
  }

  /** Appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void writesNumbersAsTheRfcDoes(String bits, String expected) {
    double number = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));

    assertThat(EcmaNumber.text(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7fffffffffffffff", "7ff0000000000000", "fff0000000000000"})
  void refusesWhatIsNoNumber(String bits) {
    double number = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));

    assertThatIllegalArgumentException().isThrownBy(() -> EcmaNumber.text(number));
  }

  /**
   * JDK 17 itself writes some of them with a digit more than JDK 19, and others with fewer zeros.
   */
  @ParameterizedTest
  @CsvSource({
    "2e23, 2e+23",
    "2.2e-322, 2.2e-322",
    "1e-320, 1e-320",
    "1.0e23, 1e+23",
    "8.41e21, 8.41e+21",
    "2.0e-3, 0.002"
  })
  void writesNumbersAlikeOnEveryJdk(double number, String expected) {
    assertThat(EcmaNumber.text(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740993", "12345678901234567890", "123456789012.123456789",
            "0.1000000000000000001",
        "1e400", "1e-400", "-1e999999999", "1e-999999999"
      })
  void refusesToRoundAnExactNumber(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.text(Json.parse("[" + number + "]")));
  }

  @Test
  void makesTextsOfNumbersThatNoDoubleHolds() {
    assertThat(
            CanonicalJson.text(
                CanonicalJson.exact(
                    Json.parse("{\"a\":[9007199254740993,12.5,123456789012.123456789,-7]}"))))
        .isEqualTo("{\"a\":[\"9007199254740993\",12.5,\"123456789012.123456789\",-7]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udc00x", "x\ud83d", "\ud800\ud800", "\udc00\ud800"})
  void refusesHalfACharacter(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.text(JsonNodeFactory.instance.stringNode(text)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.text(JsonNodeFactory.instance.objectNode().put(text, 1)));
  }
}
