package vn.antq.rules.receipt;

import java.util.Optional;
import java.util.stream.Stream;

/** A part of a receipt. */
enum Part {
  /** The classification. */
  ANSWER("answer", "kết quả"),
  /** The dossier. */
  DOSSIER("dossier", "hồ sơ"),
  /** Version of the library. */
  ENGINE("engine", "phiên bản chương trình"),
  /** Name of the format. */
  FORMAT("format", "tên dạng biên nhận"),
  /** The packs with their digests. */
  PACKS("packs", "gói"),
  /** The chosen readings. */
  READINGS("readings", "cách hiểu đã chọn");

  private final String key;
  private final String label;

  Part(String key, String label) {
    this.key = key;
    this.label = label;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  static Optional<Part> of(String key) {
    return Stream.of(values()).filter(part -> part.key.equals(key)).findFirst();
  }
}
