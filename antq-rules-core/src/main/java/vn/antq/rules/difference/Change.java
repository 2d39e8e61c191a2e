package vn.antq.rules.difference;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Statement.Aspect;
import vn.antq.rules.pack.Statement.Kind;
import vn.antq.rules.problem.Place;

/**
 * One thing that two packs say differently.
 *
 * @param kind what it is
 * @param aspect what about it differs
 * @param unitTypes unit types that it touches, in the order of the packs; empty when it is about
 *     the pack as a whole
 * @param criterion id of the criterion that it belongs to; empty when it belongs to none
 * @param name its name in the pack: of a figure, level, rule, fact…; may be empty
 * @param before what the old pack says; absent when it says nothing of it
 * @param after what the new pack says; absent when it says nothing of it
 */
public record Change(
    Kind kind,
    Aspect aspect,
    List<String> unitTypes,
    String criterion,
    String name,
    Optional<Side> before,
    Optional<Side> after) {

  /** Copies the list. */
  public Change {
    unitTypes = List.copyOf(unitTypes);
  }

  /**
   * What one of the packs says.
   *
   * @param label what the thing is called, in Vietnamese
   * @param text what is said of it, in Vietnamese; for {@link Aspect#BASIS} and {@link
   *     Aspect#CITATION} what it is that has another basis or citation
   * @param basis how sure that is; absent where packs state no basis
   * @param citation where it stands in the law; absent where packs cite nothing
   * @param place where it stands in the pack
   */
  public record Side(
      String label, String text, Optional<Basis> basis, Optional<Citation> citation, Place place) {}

  /** Returns the same seen from the other pack. */
  public Change reversed() {
    return new Change(kind, aspect, unitTypes, criterion, name, after, before);
  }

  /** Returns this change as it touches some unit types. */
  Change touching(List<String> types) {
    return new Change(kind, aspect, types, criterion, name, before, after);
  }

  /**
   * Returns the change as a Vietnamese sentence, such as {@code Điều 5 khoản 4 TT 124/2021/TT-BCA
   * (tiêu chí XA-4.2): mốc “Tỷ lệ đơn vị phải được công nhận” 70 % → 75 %}. For people: do not
   * parse it; it may be reworded.
   */
  public String text() {
    return ChangeWording.of(this);
  }
}
