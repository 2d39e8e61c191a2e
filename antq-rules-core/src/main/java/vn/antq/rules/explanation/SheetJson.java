package vn.antq.rules.explanation;

import java.util.Optional;
import vn.antq.rules.classification.RoundedPoints;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.internal.explanation.words.SheetWording;
import vn.antq.rules.internal.json.JsonPen;
import vn.antq.rules.pack.TotalRule;

/** Writes how the points of a score sheet came together. */
final class SheetJson {

  private final JsonPen json;
  private final ValueJson values;

  SheetJson(JsonPen json, ValueJson values) {
    this.json = json;
    this.values = values;
  }

  void sheet(Sheet sheet) {
    json.objects("parts", sheet.parts(), this::part);
    sheet.total().ifPresent(total -> json.object("total", () -> total(sheet, total)));
  }

  private void part(Sheet.Part part) {
    json.text("code", part.code())
        .text("label", part.label())
        .text("within", part.within())
        .text("role", part.role().code())
        .number("most", part.most());
    values.score("score", Optional.of(part.score()));
    json.text("text", SheetWording.points(part));
  }

  private void total(Sheet sheet, Sheet.Total total) {
    values.score("counted", Optional.of(total.counted()));
    values.score("result", Optional.of(total.result()));
    json.textOrNull("notApplicable", total.exempt().map(TotalRule.Exempt::code).orElse(""));
    total.rounding().ifPresent(rounded -> json.object("rounding", () -> rounding(json, rounded)));
    json.flag("aboveScale", total.aboveScale())
        .flag("belowZero", total.belowZero())
        .texts("steps", SheetWording.total(sheet));
  }

  static void rounding(JsonPen json, RoundedPoints rounded) {
    json.number("to", Optional.of(rounded.step()))
        .text("how", rounded.mode().code())
        .text("exact", rounded.exact())
        .text("text", rounded.text());
  }
}
