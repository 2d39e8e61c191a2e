package vn.antq.rules.explanation;

import vn.antq.rules.problem.Place;

/** Where something stands in a pack, in the same words wherever the pack was loaded from. */
final class PackPlace {

  private PackPlace() {}

  /** Returns the file behind the folder of its pack, such as {@code qd510/pack.yaml}. */
  static String file(Place place) {
    String path = "/" + place.file().replace('\\', '/');
    int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    return path.substring(folder + 1 < 2 ? 1 : folder + 1);
  }

  /** Returns file and line; empty when the place is not known. */
  static String text(Place place) {
    return place.line() == 0 ? file(place) : file(place) + ":" + place.line();
  }
}
