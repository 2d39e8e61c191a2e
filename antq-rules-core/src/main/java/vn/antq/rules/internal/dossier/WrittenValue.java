package vn.antq.rules.internal.dossier;

import vn.antq.rules.value.Day;
import vn.antq.rules.value.DecimalNumber;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.Text;
import vn.antq.rules.value.WholeNumber;
import vn.antq.rules.value.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;

/**
 * What a stated value means. Takes every spelling that can be read in one way only, and no other: a
 * mark before exactly three digits may part thousands, so {@code 1.000} is no whole number.
 */
public final class WrittenValue {

  /** Says of a date that there is none. */
  public static final String NONE = "none";

  /** What a person calls {@link #NONE}. */
  public static final String NONE_IN_WORDS = "Không có";

  /** Says of any fact that it is not known. */
  public static final String UNKNOWN = "unknown";

  /** What a person calls true. */
  public static final String YES = "Có";

  /** What a person calls false. */
  public static final String NO = "Không";

  private static final Set<String> NONES =
      Set.of(Likeness.folded(NONE), Likeness.folded(NONE_IN_WORDS));
  private static final Set<String> TRUE = Set.of("true", Likeness.folded(YES));
  private static final Set<String> FALSE = Set.of("false", Likeness.folded(NO));

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}([.,](0{1,2}|0{4,9}))?");
  private static final Pattern COMMA =
      Pattern.compile("-?(\\d{1,18},(\\d{1,2}|\\d{4,9})|0,\\d{3})");

  private static final int MOST_DIGITS = 18;

  /** The plain digits of a number such as 1E+999999999 would fill the memory. */
  private static final int MAX_SCALE = 100;

  private WrittenValue() {}

  /**
   * Returns the value that a rule compares, always the same for the same meaning; empty when it is
   * none of the type.
   *
   * @param raw what a {@link vn.antq.rules.dossier.StatedFact} holds
   */
  public static Optional<Object> of(FactType type, Object raw) {
    Optional<?> value = Optional.empty();
    if (type instanceof WholeNumber) {
      value = whole(raw);
    } else if (type instanceof DecimalNumber) {
      value = decimal(raw).map(WrittenValue::canonical);
    } else if (type instanceof YesNo) {
      value = raw instanceof String text ? truth(text) : only(raw, Boolean.class);
    } else if (type instanceof Day) {
      value =
          raw instanceof String text
              ? Scalars.day(Likeness.bare(text))
              : only(raw, LocalDate.class);
    } else if (type instanceof OneOf oneOf && raw instanceof String text) {
      value = level(oneOf.enumeration(), text);
    } else if (type instanceof Text && raw instanceof String text) {
      value = Optional.of(Wording.composed(text));
    }
    return value.map(known -> known);
  }

  /** Says whether a value states that there is no such date. */
  public static boolean isNone(FactType type, Object raw) {
    return type instanceof Day
        && raw instanceof String text
        && NONES.contains(Likeness.folded(text));
  }

  /**
   * Returns the number that a bound of a range states. A whole number may stand with a fraction of
   * noughts, but not of three: that may be thousands.
   */
  public static Optional<BigDecimal> bound(String text) {
    String bare = Likeness.bare(text);
    return WHOLE.matcher(bare).matches()
        ? whole(bare).map(BigDecimal::valueOf)
        : decimal(bare).filter(number -> number.stripTrailingZeros().scale() > 0);
  }

  private static Optional<Long> whole(Object raw) {
    if (raw instanceof String text) {
      if (isDigits(text)) {
        return Optional.of(Long.valueOf(text));
      }
      String bare = Likeness.bare(text);
      return WHOLE.matcher(bare).matches()
          ? Optional.of(Long.valueOf(bare.split("[.,]")[0]))
          : Optional.empty();
    } else if (raw instanceof BigDecimal decimal) {
      return Math.abs((long) decimal.scale()) > MAX_SCALE
          ? Optional.empty()
          : Scalars.integer(canonical(decimal).toPlainString());
    }
    return only(raw, Long.class);
  }

  /** Whether a text is what most numbers are written with, and no longer than WHOLE allows. */
  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS;
  }

  private static Optional<BigDecimal> decimal(Object raw) {
    if (raw instanceof String text) {
      String bare = Likeness.bare(text);
      return Scalars.decimal(COMMA.matcher(bare).matches() ? bare.replace(',', '.') : bare);
    } else if (raw instanceof Long whole) {
      return Optional.of(BigDecimal.valueOf(whole));
    }
    return only(raw, BigDecimal.class)
        .filter(number -> Math.abs((long) number.scale()) <= MAX_SCALE);
  }

  /** 12.50 is 12.5: how a number was written down must not change the answer or its digest. */
  private static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Optional<Boolean> truth(String text) {
    String folded = Likeness.folded(text);
    if (TRUE.contains(folded)) {
      return Optional.of(true);
    }
    return FALSE.contains(folded) ? Optional.of(false) : Optional.empty();
  }

  /** A level by its code, or by its label when no other one reads the same. */
  private static Optional<Level> level(Enumeration enumeration, String text) {
    return enumeration
        .level(Likeness.bare(text))
        .or(() -> single(enumeration, level -> Likeness.same(level.code(), text)))
        .or(() -> single(enumeration, level -> Likeness.same(level.label(), text)));
  }

  private static Optional<Level> single(
      Enumeration enumeration, java.util.function.Predicate<Level> meant) {
    List<Level> levels = enumeration.levels().stream().filter(meant).toList();
    return levels.size() == 1 ? Optional.of(levels.get(0)) : Optional.empty();
  }

  private static <T> Optional<T> only(Object raw, Class<T> type) {
    return type.isInstance(raw) ? Optional.of(type.cast(raw)) : Optional.empty();
  }
}
