package vn.antq.rules.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One change of a file.
 *
 * @param kind what is done
 * @param position where, in thousandths of the file
 * @param length how much of it
 * @param token what is put in
 */
record Mutation(Kind kind, int position, int length, String token) {

  /** What is done. */
  enum Kind {
    INSERT,
    REPLACE,
    DELETE,
    DUPLICATE,
    MOVE,
    TRUNCATE,
    FLIP
  }

  private static final int PARTS = 1_000;

  private static final List<String> RULE_TOKENS =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "<",
          ">",
          "\"",
          "'",
          ",",
          ";",
          ":",
          ".",
          "/*",
          "*/",
          "//",
          "#",
          "@",
          "$",
          "?",
          "!",
          "~",
          "\\",
          "\n",
          "\r",
          "\t",
          "\0",
          "&&",
          "||",
          "==",
          "!=",
          ">=",
          "<=",
          "->",
          ":=",
          "end\n",
          "rule ",
          "when",
          "then",
          "not ",
          "exists ",
          "eval(",
          "from ",
          "in (",
          "matches ",
          "this",
          "null",
          "true",
          "0",
          "99999999999",
          "1.5",
          "0x1",
          "new ",
          "import java.util.List;\n",
          "global String s;\n",
          "function void f() {}\n",
          "declare A end\n",
          "query q() end\n",
          "salience 1\n",
          "dialect \"mvel\"\n",
          "package a.b\n",
          "extends \"x\"",
          "Unit( ",
          "Crime( ",
          "Scorecard( ",
          "figures.goodFrom",
          "switches.",
          "Severity.SERIOUS",
          "findings.award(drools, \"met\");",
          "System.exit(3);",
          "@criterion(\"VD-2\")",
          "@outcome(\"TOT\")",
          "hasPlan == true",
          "$x : ",
          "\u0430",
          "\u202e",
          "\u00a0",
          "\ufeff",
          "Tổ",
          "instanceof ",
          "over window:length(1)",
          "accumulate(",
          "/evil",
          "::",
          "/*\nrule */");

  private static final List<String> YAML_TOKENS =
      List.of(
          "&a ",
          "*a",
          "!!str ",
          "!x ",
          "<<: ",
          "? ",
          "- ",
          "---\n",
          "...\n",
          "%YAML 1.2\n",
          "%TAG ! x:\n",
          ": ",
          ":",
          ",",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          "|",
          ">",
          "|-\n",
          ">9\n",
          "#",
          "@",
          "`",
          "\n",
          "\r",
          "\t",
          "  ",
          "\0",
          "\u0085",
          "\u2028",
          "\ufeff",
          "\u202e",
          "\u0430",
          "\\x",
          "\\u0041",
          "\\ud800",
          "\\UFFFFFFFF",
          "null",
          "~",
          "true",
          "no",
          "0o7",
          "1e9",
          ".inf",
          "-1",
          "1.234,5",
          "9999999999999999999",
          "2025-02-30",
          "02-29",
          "\"13-45\"",
          "Tổ",
          "../x",
          "basis: official\n",
          "figures:\n",
          "unknown",
          "{from: 1, to: 2}",
          "[]",
          "{}",
          "\"\"",
          "criteria:\n",
          "units:\n",
          "sets: [a]\n",
          "type: ",
          "label: ",
          "sum: [",
          "ratio: [",
          "count: ",
          "list: ",
          "default: ");

  static Arbitrary<Mutation> ofRules() {
    return of(RULE_TOKENS);
  }

  static Arbitrary<Mutation> ofYaml() {
    return of(YAML_TOKENS);
  }

  private static Arbitrary<Mutation> of(List<String> tokens) {
    Arbitrary<String> random = Arbitraries.strings().ofMaxLength(12);
    Arbitrary<String> repeated =
        Combinators.combine(Arbitraries.of(tokens), Arbitraries.integers().between(2, 40))
            .as(String::repeat);
    Arbitrary<String> token =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, Arbitraries.of(tokens)),
            net.jqwik.api.Tuple.of(1, repeated),
            net.jqwik.api.Tuple.of(1, random));
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, PARTS),
            Arbitraries.integers().between(1, 60),
            token)
        .as(Mutation::new);
  }

  /** Returns the file with every change made to it, one after the other. */
  static byte[] all(List<Mutation> mutations, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (Mutation mutation : mutations) {
      bytes = mutation.of(bytes);
    }
    return bytes;
  }

  private byte[] of(byte[] bytes) {
    int at = (int) ((long) bytes.length * position / PARTS);
    int end = Math.min(bytes.length, at + length);
    byte[] middle = java.util.Arrays.copyOfRange(bytes, at, end);
    byte[] added = token.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    switch (kind) {
      case INSERT -> {
        out.writeBytes(added);
        out.writeBytes(middle);
      }
      case REPLACE -> out.writeBytes(added);
      case DUPLICATE -> {
        out.writeBytes(middle);
        out.writeBytes(middle);
      }
      case FLIP -> {
        if (middle.length > 0) {
          middle[0] ^= (byte) (1 << length % 8);
        }
        out.writeBytes(middle);
      }
      default -> {
        // DELETE, MOVE and TRUNCATE leave it out.
      }
    }
    if (kind != Kind.TRUNCATE) {
      out.write(bytes, end, bytes.length - end);
    }
    if (kind == Kind.MOVE) {
      out.writeBytes(middle);
    }
    return out.toByteArray();
  }
}
