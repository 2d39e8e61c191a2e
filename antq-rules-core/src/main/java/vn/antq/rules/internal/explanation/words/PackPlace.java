package vn.antq.rules.internal.explanation.words;

import vn.antq.rules.problem.Place;

/** Where something stands in a pack, in the same words wherever the pack was loaded from. */
public final class PackPlace {

  private PackPlace() {}

  /** Returns the file behind the folder of its pack, such as {@code qd510/pack.yaml}. */
  public static String file(Place place) {
    String path = "/" + place.file().replace('\\', '/');
    int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    return path.substring(folder + 1 < 2 ? 1 : folder + 1);
  }

  /** Returns file and line; empty when the place is not known. */
  public static String text(Place place) {
    return place.line() == 0 ? file(place) : file(place) + ":" + place.line();
  }
}
