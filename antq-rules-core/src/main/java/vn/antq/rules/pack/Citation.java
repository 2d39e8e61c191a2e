package vn.antq.rules.pack;

/**
 * Where in the law something stands.
 *
 * @param document short name of the document, such as {@code TT 124/2021/TT-BCA}
 * @param provision article, clause and point in Vietnamese, such as {@code Điều 4 khoản 1}; empty
 *     when it is not known
 */
public record Citation(String document, String provision) {

  /**
   * Returns the citation as a person reads it, such as {@code Điều 4 khoản 1 TT 124/2021/TT-BCA}.
   */
  public String text() {
    return provision.isEmpty() || provision.equals(document)
        ? document
        : provision + " " + document;
  }
}
