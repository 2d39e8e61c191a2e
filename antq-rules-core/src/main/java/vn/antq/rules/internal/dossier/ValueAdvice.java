package vn.antq.rules.internal.dossier;

import vn.antq.rules.value.Day;
import vn.antq.rules.value.DecimalNumber;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.WholeNumber;
import vn.antq.rules.value.YesNo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.antq.rules.value.Medium;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;

/**
 * What to do about a value that is none of its fact's type, in the words of what the dossier is
 * written in. Never proposes what was refused, nor a figure that the writer did not mean.
 */
public final class ValueAdvice {

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

  private final FactDefinition fact;
  private final Medium medium;

  private ValueAdvice(FactDefinition fact, Medium medium) {
    this.fact = fact;
    this.medium = medium;
  }

  /** Returns what a value of the fact is called. */
  public static String expected(FactDefinition fact, Medium medium) {
    if (fact.type() instanceof OneOf) {
      return medium == Medium.WORKBOOK ? "một giá trị trong danh sách" : "một giá trị đã khai";
    } else if (medium == Medium.WORKBOOK && fact.type() instanceof YesNo) {
      return WrittenValue.YES + " hoặc " + WrittenValue.NO;
    } else if (medium == Medium.WORKBOOK && fact.type() instanceof Day) {
      return "một ngày";
    }
    return fact.type().label();
  }

  /**
   * Returns the advice; empty when there is none.
   *
   * @param raw what was stated
   * @param whole what the fact is a part of, when that is known
   */
  public static String of(
      FactDefinition fact, Object raw, Medium medium, Optional<BigDecimal> whole) {
    String text =
        raw instanceof StatedFact.Between || raw instanceof java.util.List<?>
            ? ""
            : Likeness.bare(String.valueOf(raw));
    return new ValueAdvice(fact, medium).of(text, whole);
  }

  private String of(String text, Optional<BigDecimal> whole) {
    FactType type = fact.type();
    if (type instanceof WholeNumber) {
      return wholeNumber(text, whole);
    } else if (type instanceof DecimalNumber) {
      return decimal(text);
    } else if (type instanceof Day) {
      return NOT_KNOWN.matcher(text).matches() ? leaveOut() : day(text);
    } else if (type instanceof YesNo) {
      return truth();
    } else if (type instanceof OneOf oneOf) {
      return choice(oneOf.enumeration(), text);
    }
    return "";
  }

  /** Returns how to say that a fact is not known. */
  private String leaveOut() {
    return "Chưa biết thì "
        + switch (medium) {
          case WORKBOOK -> "để trống ô này";
          case JAVA -> "bỏ dữ kiện này";
          case YAML, JSON -> "bỏ dòng này";
        }
        + ".";
  }

  private String truth() {
    String how =
        medium == Medium.WORKBOOK
            ? "Ghi " + WrittenValue.YES + " hoặc " + WrittenValue.NO + ". "
            : "Viết true (có) hoặc false (không). ";
    return how + leaveOut();
  }

  private String unit() {
    return fact.unit().isEmpty() ? "" : " " + fact.unit();
  }

  private String wholeNumber(String text, Optional<BigDecimal> whole) {
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches() && !fact.unit().equals("%")) {
      return "Đây là số"
          + unit()
          + ", không phải tỷ lệ: ghi số"
          + unit()
          + share(new BigDecimal(percent.group(1).replace(',', '.')), whole)
          + ".";
    } else if (percent.matches() && WrittenValue.bound(percent.group(1)).isPresent()) {
      return wholePercent(percent.group(1));
    }
    Matcher word = WITH_WORD.matcher(text);
    if (word.matches()) {
      return isUnit(word.group(2))
          ? "Chỉ ghi số: " + new BigDecimal(word.group(1)).toPlainString() + "."
          : "Chỉ ghi số" + unit() + ", không ghi chữ.";
    }
    Matcher mark = WITH_MARK.matcher(text);
    if (mark.matches()) {
      return "Chỉ ghi số: " + mark.group(1) + " (bỏ dấu ở cuối).";
    } else if (FRACTION.matcher(text).matches() && !Scalars.isGrouped(text)) {
      return "Số"
          + unit()
          + " là số nguyên: hãy kiểm tra lại số liệu hoặc công thức rồi ghi số đếm được.";
    }
    return number(text);
  }

  private static String wholePercent(String digits) {
    return WrittenValue.bound(digits)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(number -> "Chỉ ghi số: " + number.stripTrailingZeros().toPlainString() + ".")
        .orElse("Chỉ ghi số phần trăm, là một số nguyên.");
  }

  private String share(BigDecimal percent, Optional<BigDecimal> whole) {
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
    return !fact.unit().isEmpty() && Likeness.same(word, fact.unit());
  }

  private String decimal(String text) {
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return fact.unit().equals("%")
          ? "Chỉ ghi số: " + figure(percent.group(1)) + "."
          : "Đây không phải tỷ lệ phần trăm: ghi số" + unit() + ".";
    }
    return number(text);
  }

  private String figure(String digits) {
    return medium == Medium.WORKBOOK ? digits.replace('.', ',') : digits.replace(',', '.');
  }

  private String number(String text) {
    Matcher range = RANGE.matcher(text);
    String rangeAdvice =
        medium == Medium.WORKBOOK
            ? "Chỉ biết khoảng thì ghi vào hai cột Giá trị và Đến."
            : "Chỉ biết khoảng thì ghi {from: …, to: …}.";
    if (range.matches() || ABOUT.matcher(text).matches()) {
      return rangeAdvice;
    } else if (NOTHING.matcher(text).matches()) {
      return "Không có"
          + (fact.unit().isEmpty() ? "" : unit() + " nào")
          + " thì ghi 0. "
          + leaveOut();
    } else if (NOT_KNOWN.matcher(text).matches()) {
      return leaveOut();
    }
    boolean leadsOut =
        Scalars.meant(text)
            .map(meant -> WrittenValue.of(fact.type(), meant).isPresent())
            .orElse(true);
    String spelling = Scalars.numberAdvice(text);
    return spelling.isEmpty() || !leadsOut ? "Ghi bằng chữ số, ví dụ 312. " + leaveOut() : spelling;
  }

  private String day(String text) {
    String none =
        medium == Medium.WORKBOOK
            ? "“" + WrittenValue.NONE_IN_WORDS + "”"
            : quoted(WrittenValue.NONE);
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

  private String choice(Enumeration enumeration, String text) {
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
