package vn.antq.rules.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.name.FoldedName;
import vn.antq.rules.problem.Problem;

/**
 * Remembers which units of which years were given, and tells when one is given again: a dossier
 * that somebody copied would otherwise be counted as one more unit.
 *
 * <p>A unit is known by its type and code, or, where one of two dossiers gives no code, by its
 * type, name and the unit it is within. How they are typed does not matter: spaces of any kind,
 * capitals, where the tone mark of a syllable stands (Hoà, Hòa), composed or decomposed letters. A
 * dossier is known by its identity as well, whatever its unit and year. A unit without code and
 * name, and a dossier without identity, cannot be told from others and are never found again.
 *
 * <p>Keeps about a hundred bytes for each dossier, not the dossiers. Not thread-safe.
 */
public final class UnitRegister {

  private static final int FIRST_SLOTS = 64;
  private static final int MOST = 1_000_000_000;

  /** What two dossiers have in common that only one may have. */
  public enum Common {
    /** They are of one unit in one year. */
    UNIT,
    /** They have the same identity, but are of different units or years. */
    IDENTITY
  }

  /**
   * A dossier that was given before.
   *
   * @param first number of the one before
   * @param common what they have in common
   */
  public record Twice(int first, Common common) {

    /**
     * Returns what to tell of a dossier that is not the only one: code {@code unit-twice} or {@code
     * dossier-twice}.
     *
     * @param dossier the one of the two that is told of
     * @param other where the other one stands, in words
     */
    public Problem problem(Dossier dossier, String other) {
      if (common == Common.IDENTITY) {
        return new Problem(
            "dossier-twice",
            dossier.place(),
            "Hồ sơ này và " + other + " có cùng mã hồ sơ \"" + dossier.id() + "\".",
            "Chưa tính hồ sơ nào trong hai hồ sơ. Hãy ghi cho mỗi hồ sơ một mã riêng ở dòng"
                + " dossier.");
      }
      UnitName unit = dossier.unit();
      return new Problem(
          "unit-twice",
          dossier.place(),
          "Hồ sơ này và "
              + other
              + " là của cùng một đơn vị, cùng năm "
              + dossier.year()
              + ": "
              + (unit.name().isEmpty() ? unit.type() : unit.name())
              + (unit.code().isEmpty() ? "" : ", mã " + unit.code())
              + ".",
          "Chưa tính hồ sơ nào trong hai hồ sơ. Hãy giữ một hồ sơ; nếu là hai đơn vị khác nhau thì"
              + " ghi cho mỗi đơn vị một mã (code) riêng.");
    }
  }

  private final MessageDigest digest;
  private long[] high = new long[FIRST_SLOTS];
  private long[] low = new long[FIRST_SLOTS];

  /** One more than the number that was given; 0 where nothing stands. */
  private int[] numbers = new int[FIRST_SLOTS];

  private long wantedHigh;
  private long wantedLow;
  private int used;

  private UnitRegister() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Returns a register that knows no unit yet. */
  public static UnitRegister empty() {
    return new UnitRegister();
  }

  /**
   * Adds a dossier.
   *
   * @param number what the caller knows it by, such as the number of its line; from 0
   * @return the first dossier of the same unit and year, or else of the same identity; empty when
   *     there was none
   * @throws IllegalArgumentException if {@code number} is negative or greater than a thousand
   *     million
   */
  public Optional<Twice> add(Dossier dossier, int number) {
    Objects.requireNonNull(dossier, "dossier");
    if (number < 0 || number > MOST) {
      throw new IllegalArgumentException("number must be from 0 to " + MOST + ": " + number);
    }
    UnitName unit = dossier.unit();
    String kind = unit.type() + '\n' + dossier.year() + '\n';
    FoldedName code = FoldedName.of(unit.code());
    FoldedName name = FoldedName.of(unit.name());
    OptionalInt before = OptionalInt.empty();
    if (!code.isBlank()) {
      before = note("code\n" + kind + code.text(), number);
    }
    if (!name.isBlank()) {
      String key = kind + name.text() + '\n' + FoldedName.of(unit.within()).text();
      // Two units of one name are two units when each has a code of its own.
      OptionalInt uncoded = code.isBlank() ? note("name\n" + key, number) : find("name\n" + key);
      OptionalInt coded = code.isBlank() ? find("coded\n" + key) : note("coded\n" + key, number);
      before = first(before, first(uncoded, code.isBlank() ? coded : OptionalInt.empty()));
    }
    String identity = Normalizer.normalize(dossier.id(), Normalizer.Form.NFC).strip();
    OptionalInt sameIdentity =
        identity.isEmpty() ? OptionalInt.empty() : note("dossier\n" + identity, number);
    if (before.isPresent()) {
      return Optional.of(new Twice(before.getAsInt(), Common.UNIT));
    }
    return sameIdentity.isPresent()
        ? Optional.of(new Twice(sameIdentity.getAsInt(), Common.IDENTITY))
        : Optional.empty();
  }

  private static OptionalInt first(OptionalInt one, OptionalInt other) {
    return one.isPresent() ? one : other;
  }

  /** Returns the number that a key has; gives it this one when it has none. */
  private OptionalInt note(String key, int number) {
    int slot = slot(key);
    if (numbers[slot] != 0) {
      return OptionalInt.of(numbers[slot] - 1);
    }
    high[slot] = wantedHigh;
    low[slot] = wantedLow;
    numbers[slot] = number + 1;
    if (++used * 3L > numbers.length * 2L) {
      grow();
    }
    return OptionalInt.empty();
  }

  private OptionalInt find(String key) {
    int slot = slot(key);
    return numbers[slot] == 0 ? OptionalInt.empty() : OptionalInt.of(numbers[slot] - 1);
  }

  /** Finds where a key stands, or would stand, and remembers its digest. */
  private int slot(String key) {
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    wantedHigh = bytes.getLong();
    wantedLow = bytes.getLong();
    return slot(wantedHigh, wantedLow);
  }

  private int slot(long wantsHigh, long wantsLow) {
    int mask = numbers.length - 1;
    int slot = (int) wantsLow & mask;
    while (numbers[slot] != 0 && (high[slot] != wantsHigh || low[slot] != wantsLow)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldNumbers = numbers;
    int slots = oldNumbers.length * 2;
    high = new long[slots];
    low = new long[slots];
    numbers = new int[slots];
    for (int old = 0; old < oldNumbers.length; old++) {
      if (oldNumbers[old] != 0) {
        int slot = slot(oldHigh[old], oldLow[old]);
        high[slot] = oldHigh[old];
        low[slot] = oldLow[old];
        numbers[slot] = oldNumbers[old];
      }
    }
  }
}
