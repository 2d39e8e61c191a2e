package vn.antq.rules.receipt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

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
  READINGS("readings", "cách hiểu đã chọn"),
  /** The files of the packs; not in every receipt. */
  SOURCES("sources", "tệp của gói");

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

  /** Says whether every receipt has it. */
  boolean isRequired() {
    return this != SOURCES;
  }

  /** Returns the parts that a receipt has or should have. */
  static List<Part> in(JsonNode root) {
    return Stream.of(values()).filter(part -> part.isRequired() || root.has(part.key)).toList();
  }

  static Optional<Part> of(String key) {
    return Stream.of(values()).filter(part -> part.key.equals(key)).findFirst();
  }
}
