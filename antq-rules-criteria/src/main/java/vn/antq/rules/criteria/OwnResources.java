package vn.antq.rules.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.Optional;

/**
 * The resources of the jar or folder that this class came from, whatever stands before it on the
 * class path under the same names.
 */
final class OwnResources {

  private static final String SELF = "OwnResources.class";
  private static final String PATH = "vn/antq/rules/criteria/" + SELF;

  private OwnResources() {}

  /** Opens a resource; empty when there is none of that name here. */
  static Optional<InputStream> open(String name) {
    Optional<URL> own = find(name);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (isFirst(own.get(), name)) {
        return Optional.ofNullable(loader().getResourceAsStream(name));
      }
      URLConnection connection = own.get().openConnection();
      // A cached one would be closed for everybody.
      connection.setUseCaches(false);
      return Optional.of(connection.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the address of a resource; empty when there is none of that name here. */
  static Optional<URL> find(String name) {
    URL first = loader().getResource(name);
    URL self = OwnResources.class.getResource(SELF);
    if (first == null) {
      return Optional.empty();
    } else if (self == null || !self.toString().endsWith(PATH)) {
      // An image that was compiled ahead holds no class files, and nothing that could stand before.
      return Optional.of(first);
    }
    String home = self.toString().substring(0, self.toString().length() - PATH.length());
    if (first.toString().equals(home + name)) {
      return Optional.of(first);
    }
    try {
      return Collections.list(loader().getResources(name)).stream()
          .filter(url -> url.toString().equals(home + name))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFirst(URL own, String name) {
    URL first = loader().getResource(name);
    return first != null && first.toString().equals(own.toString());
  }

  private static ClassLoader loader() {
    ClassLoader loader = OwnResources.class.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
