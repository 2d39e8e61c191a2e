package vn.antq.rules.examples.output;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for pages, after the files of their dossiers: ASCII, so that they can be written and linked
 * under any locale, and each used once.
 */
final class PageNames {

  private static final int LONGEST = 80;
  private static final String EXTENSION = ".html";

  private final Set<String> taken = new HashSet<>();

  /** Starts with the given name taken. */
  PageNames(String taken) {
    this.taken.add(taken);
  }

  /** Returns the name of the next page: {@code Tổ 5.yaml} becomes {@code to-5.html}. */
  String next(String file) {
    String base = ascii(stem(file));
    String name = base + EXTENSION;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "-" + i + EXTENSION;
    }
    return name;
  }

  private static String stem(String file) {
    Path last = Path.of(file).getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String ascii(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('đ', 'd')
            .replace('Đ', 'd')
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (plain.isEmpty()) {
      return "ho-so";
    }
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
