package vn.antq.rules.internal.explanation.document;

import java.util.Locale;

/** The parts of an explanation, by their headings. */
public enum Part {
  /** The class, its points and how sure it is. */
  VERDICT("Kết quả"),
  /** What led to it. */
  REASONS("Vì sao"),
  /** How near it is to coming out otherwise. */
  CLOSENESS("Gần mốc nhất"),
  /** What the dossier should state besides. */
  MISSING("Cần bổ sung"),
  /** What the caller advises. */
  ADVICE("Việc nên làm"),
  /** What the reader must know besides. */
  NOTICES("Lưu ý"),
  /** Every criterion with what was compared. */
  CRITERIA("Từng tiêu chí"),
  /** The steps from the criteria to the class. */
  STEPS("Từ tiêu chí đến kết quả"),
  /** Verdicts of other regulations behind this one. */
  NESTED("Kết quả theo văn bản liên quan"),
  /** On which figures and readings it rests. */
  BASIS("Căn cứ của kết quả"),
  /** Digests and versions. */
  IDENTITY("Nhận dạng");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** Returns the heading. */
  public String title() {
    return title;
  }

  /** Returns the heading in capitals. */
  public String capitals() {
    return title.toUpperCase(Locale.ROOT);
  }
}
