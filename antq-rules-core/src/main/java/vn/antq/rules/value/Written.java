package vn.antq.rules.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;

/**
 * Something written where a value belongs, and what to do about it when it is none, in the words of
 * what it is written in. Never proposes what was refused, nor a figure that the writer did not
 * mean.
 *
 * @param type the type of what belongs there
 * @param text what was written, bare
 * @param medium in what
 * @param unit what is counted there; may be empty
 * @param whole what the fact is a part of, when that is known
 */
public record Written(
    ScalarType type, String text, Medium medium, String unit, Optional<BigDecimal> whole) {

  /** Says of any fact that it is not known. */
  public static final String UNKNOWN = "unknown";

  private static final Pattern PERCENT = Pattern.compile("(-?\\d{1,9}(?:[.,]\\d{1,9})?) ?%");
  private static final Pattern WITH_WORD = Pattern.compile("(-?\\d{1,18}) ?(\\p{L}[\\p{L} ]*)\\.?");
  private static final Pattern WITH_MARK = Pattern.compile("(-?\\d{1,18}) ?[.,;]");
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,18}) ?(?:-|–|—|→|~|đến|tới) ?(\\d{1,18})");
  private static final Pattern FRACTION = Pattern.compile("-?\\d{1,18}[.,]\\d{1,18}");
  private static final Pattern NOTHING =
      Pattern.compile("(?iu)-|–|—|/|không|không có|ko|ko có|none|no|nil|chưa có");
  private static final Pattern NOT_KNOWN =
      Pattern.compile("(?iu)\\?+|n/?a|unknown|chưa biết|không rõ|chưa rõ|không biết|chưa nắm|null");
  private static final Pattern ABOUT =
      Pattern.compile("(?iu)(?:[<>≤≥~≈=]|khoảng|hơn|trên|dưới|gần|từ|tối đa|ít nhất).*");

  /**
   * Returns the number that a bound of a range states. A whole number may stand with a fraction of
   * noughts, but not of three: that may be thousands.
   */
  public static Optional<BigDecimal> bound(String text) {
    return Numbers.bound(Objects.requireNonNull(text, "text"));
  }

  /** Returns how to say that a fact is not known. */
  String leaveOut() {
    return "Chưa biết thì "
        + switch (medium) {
          case WORKBOOK -> "để trống ô này";
          case JAVA -> "bỏ dữ kiện này";
          case YAML, JSON -> "bỏ dòng này";
        }
        + ".";
  }

  private String counted() {
    return unit.isEmpty() ? "" : " " + unit;
  }

  /** Returns the advice where a whole number belongs. */
  String wholeNumber() {
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches() && !unit.equals("%")) {
      return "Đây là số"
          + counted()
          + ", không phải tỷ lệ: ghi số"
          + counted()
          + share(new BigDecimal(percent.group(1).replace(',', '.')))
          + ".";
    } else if (percent.matches() && Numbers.bound(percent.group(1)).isPresent()) {
      return wholePercent(percent.group(1));
    }
    Matcher word = WITH_WORD.matcher(text);
    if (word.matches()) {
      return isUnit(word.group(2))
          ? "Chỉ ghi số: " + new BigDecimal(word.group(1)).toPlainString() + "."
          : "Chỉ ghi số" + counted() + ", không ghi chữ.";
    }
    Matcher mark = WITH_MARK.matcher(text);
    if (mark.matches()) {
      return "Chỉ ghi số: " + mark.group(1) + " (bỏ dấu ở cuối).";
    } else if (FRACTION.matcher(text).matches() && !Scalars.isGrouped(text)) {
      return "Số"
          + counted()
          + " là số nguyên: hãy kiểm tra lại số liệu hoặc công thức rồi ghi số đếm được.";
    }
    return number();
  }

  private static String wholePercent(String digits) {
    return Numbers.bound(digits)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(number -> "Chỉ ghi số: " + number.stripTrailingZeros().toPlainString() + ".")
        .orElse("Chỉ ghi số phần trăm, là một số nguyên.");
  }

  private String share(BigDecimal percent) {
    if (whole.isEmpty() || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      return "";
    }
    BigDecimal part =
        percent.multiply(whole.get()).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
    return " ("
        + Wording.number(percent)
        + " % của "
        + Wording.number(whole.get())
        + " là khoảng "
        + Wording.number(part)
        + ")";
  }

  private boolean isUnit(String word) {
    return !unit.isEmpty() && Likeness.same(word, unit);
  }

  /** Returns the advice where a decimal number belongs. */
  String decimalNumber() {
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return unit.equals("%")
          ? "Chỉ ghi số: " + figure(percent.group(1)) + "."
          : "Đây không phải tỷ lệ phần trăm: ghi số" + counted() + ".";
    }
    return number();
  }

  private String figure(String digits) {
    return medium == Medium.WORKBOOK ? digits.replace('.', ',') : digits.replace(',', '.');
  }

  private String number() {
    Matcher range = RANGE.matcher(text);
    String rangeAdvice =
        medium == Medium.WORKBOOK
            ? "Chỉ biết khoảng thì ghi vào hai cột Giá trị và Đến."
            : "Chỉ biết khoảng thì ghi {from: …, to: …}.";
    if (range.matches() || ABOUT.matcher(text).matches()) {
      return rangeAdvice;
    } else if (NOTHING.matcher(text).matches()) {
      return "Không có" + (unit.isEmpty() ? "" : counted() + " nào") + " thì ghi 0. " + leaveOut();
    } else if (NOT_KNOWN.matcher(text).matches()) {
      return leaveOut();
    }
    boolean leadsOut = Scalars.meant(text).map(meant -> type.parse(meant).isPresent()).orElse(true);
    String spelling = Scalars.numberAdvice(text);
    return spelling.isEmpty() || !leadsOut ? "Ghi bằng chữ số, ví dụ 312. " + leaveOut() : spelling;
  }

  /** Returns the advice where a date belongs. */
  String day() {
    if (NOT_KNOWN.matcher(text).matches()) {
      return leaveOut();
    }
    String none = medium == Medium.WORKBOOK ? "“" + Day.NONE_IN_WORDS + "”" : quoted(Day.NONE);
    if (NOTHING.matcher(text).matches()) {
      return "Không có thì ghi " + none + ".";
    } else if (medium == Medium.WORKBOOK) {
      return "Ghi đủ ngày, tháng, năm, ví dụ 10/02/2025; không có thì ghi " + none + ".";
    }
    return Scalars.dateAdvice(text);
  }

  private String quoted(String code) {
    return medium == Medium.JSON ? "\"" + code + "\"" : code;
  }

  /** Returns the advice where one of an enumeration belongs. */
  String choice(Enumeration enumeration) {
    if (medium == Medium.WORKBOOK) {
      return enumeration.levels().stream()
          .map(Level::label)
          .collect(Collectors.joining("; ", "Chọn một trong: ", ". " + leaveOut()));
    }
    String all =
        enumeration.levels().stream()
            .map(level -> level.code() + " (" + level.label() + ")")
            .collect(Collectors.joining(", ", "Các giá trị: ", "."));
    return Suggestion.nearest(text, enumeration.codes())
        .map(nearest -> "Có thể bạn muốn viết \"" + nearest + "\". " + all)
        .orElse(NOT_KNOWN.matcher(text).matches() ? leaveOut() + " " + all : all);
  }
}
