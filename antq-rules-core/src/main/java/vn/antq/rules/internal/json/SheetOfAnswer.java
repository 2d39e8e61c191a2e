package vn.antq.rules.internal.json;

import java.util.Arrays;
import java.util.Optional;
import vn.antq.rules.classification.RoundedPoints;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Rounding;
import vn.antq.rules.pack.TotalRule;

/** Reads how the points of a score sheet came together. */
final class SheetOfAnswer {

  private SheetOfAnswer() {}

  static Sheet sheet(AnswerPart part) {
    Sheet sheet =
        new Sheet(
            part.parts("parts").stream().map(SheetOfAnswer::part).toList(),
            part.optionalPart("total").map(SheetOfAnswer::total));
    part.finish();
    return sheet;
  }

  private static Sheet.Part part(AnswerPart part) {
    Sheet.Part read =
        new Sheet.Part(
            part.text("code"),
            part.text("label"),
            part.text("within"),
            part.codeOrLast("role", Group.Role.values(), Group.Role::code),
            part.numberOrNull("most"),
            PartsOfAnswer.score(part.part("score")));
    part.passOver("text");
    part.finish();
    return read;
  }

  private static Sheet.Total total(AnswerPart part) {
    String exempt = part.textOrNull("notApplicable");
    Sheet.Total total =
        new Sheet.Total(
            PartsOfAnswer.score(part.part("counted")),
            PartsOfAnswer.score(part.part("result")),
            exempt.isEmpty()
                ? Optional.empty()
                : Arrays.stream(TotalRule.Exempt.values())
                    .filter(one -> one.code().equals(exempt))
                    .findFirst(),
            part.optionalPart("rounding").map(SheetOfAnswer::rounding),
            part.truth("aboveScale"),
            part.truth("belowZero"));
    part.passOver("steps");
    part.finish();
    return total;
  }

  static RoundedPoints rounding(AnswerPart part) {
    RoundedPoints rounded =
        new RoundedPoints(
            part.number("to"),
            part.codeOrLast("how", Rounding.Mode.values(), Rounding.Mode::code),
            part.text("exact"));
    part.passOver("text");
    part.finish();
    return rounded;
  }
}
