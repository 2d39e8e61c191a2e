package vn.antq.rules.internal.json;

/** Writes JSON pointers (RFC 6901). */
public final class JsonPointer {

  private JsonPointer() {}

  /** Returns the pointer to a key of the object at a pointer. */
  public static String below(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
