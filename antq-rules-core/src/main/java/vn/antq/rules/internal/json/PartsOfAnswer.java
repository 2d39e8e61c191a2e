package vn.antq.rules.internal.json;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Authority;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Classification.Period;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.classification.CountedAmount;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.internal.answer.ClassificationData;
import vn.antq.rules.internal.answer.FindingData;
import vn.antq.rules.internal.answer.OutcomeStepData;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.Place;

/** Reads the parts of a stored answer. */
final class PartsOfAnswer {

  private final AnswerProblems problems;
  private final IdentityHashMap<Finding, String> sentences;

  /**
   * Begins to read.
   *
   * @param sentences takes what the answer says of each finding
   */
  PartsOfAnswer(AnswerProblems problems, IdentityHashMap<Finding, String> sentences) {
    this.problems = problems;
    this.sentences = sentences;
  }

  /** Returns an answer, or one that is nested in it. */
  Classification classification(AnswerPart body) {
    body.passOver("detail", "closeness", "bases", "groups");
    AnswerPart unit = body.part("unit");
    Map<String, Reliance> reliances = new LinkedHashMap<>();
    List<Reliance> decisive = new ArrayList<>();
    body.parts("reliances").forEach(row -> reliance(row, reliances, decisive));
    RulesOfAnswer rules = new RulesOfAnswer(problems, id -> Optional.ofNullable(reliances.get(id)));
    AnswerPart outcome = body.part("outcome");
    Outcome worst = outcome(outcome.part("worst"));
    Outcome best = outcome(outcome.part("best"));
    outcome.follows("decided", worst.equals(best));
    outcome.passOver("text");
    outcome.finish();
    Basis basis = weighed(body.part("basis"));
    body.follows("provisional", basis == Basis.ASSUMED);
    Classification read =
        new ClassificationData(
            body.text("dossier"),
            body.truth("illustrative"),
            new UnitName(
                unit.text("type"), unit.text("name"), unit.text("code"), unit.text("within")),
            unit.text("label"),
            period(body.part("period")),
            procedure(body.part("procedure")),
            pack(body.part("pack")),
            worst,
            best,
            body.partOrNull("score").map(PartsOfAnswer::score),
            body.optionalPart("sheet").map(SheetOfAnswer::sheet),
            body.parts("findings").stream().map(finding -> finding(finding, rules)).toList(),
            body.parts("steps").stream().map(step -> step(step, rules)).toList(),
            basis,
            decisive,
            body.parts("nested").stream().map(this::classification).toList(),
            notices(body),
            body.text("factsDigest"),
            body.text("engine"));
    unit.finish();
    body.finish();
    return read;
  }

  private static PackIdentity pack(AnswerPart pack) {
    PackIdentity read =
        new PackIdentity(
            pack.text("name"),
            pack.text("edition"),
            pack.text("title"),
            pack.text("document"),
            pack.text("digest"));
    pack.finish();
    return read;
  }

  private static Period period(AnswerPart period) {
    Period read = new Period(period.count("year"), period.date("from"), period.date("to"));
    period.finish();
    return read;
  }

  private static Procedure procedure(AnswerPart procedure) {
    Procedure read =
        new Procedure(
            procedure.dateOrNull("decidedBefore"),
            procedure.partOrNull("deadlineBasis").map(PartsOfAnswer::basis),
            procedure.partOrNull("deadlineCitation").map(PartsOfAnswer::citation),
            procedure.partOrNull("authority").map(PartsOfAnswer::authority));
    procedure.finish();
    return read;
  }

  private static Authority authority(AnswerPart authority) {
    Authority read =
        new Authority(
            authority.text("by"),
            basis(authority.part("basis")),
            citation(authority.part("citation")),
            authority.text("note"));
    authority.finish();
    return read;
  }

  /** Without it two answers cannot be compared. */
  private static Basis weighed(AnswerPart part) {
    Basis basis = part.code("code", Basis.values(), Basis::code);
    part.passOver("label");
    part.finish();
    return basis;
  }

  private static Basis basis(AnswerPart part) {
    Basis basis = part.codeOrLast("code", Basis.values(), Basis::code);
    part.passOver("label");
    part.finish();
    return basis;
  }

  private static Citation citation(AnswerPart citation) {
    Citation read = new Citation(citation.text("document"), citation.text("provision"));
    citation.passOver("text");
    citation.finish();
    return read;
  }

  private static Outcome outcome(AnswerPart outcome) {
    Outcome read = new Outcome(outcome.text("code"), outcome.text("label"), outcome.count("rank"));
    outcome.finish();
    return read;
  }

  static Score score(AnswerPart score) {
    Score read = new Score(score.number("worst"), score.number("best"), score.number("maximum"));
    score.follows("decided", read.isDecided());
    score.passOver("text");
    score.finish();
    return read;
  }

  private void reliance(AnswerPart row, Map<String, Reliance> all, List<Reliance> decisive) {
    Reliance reliance =
        new Reliance(
            row.text("pack"),
            row.codeOrLast("kind", Reliance.Kind.values(), RulesOfAnswer::code),
            row.text("name"),
            row.text("label"),
            row.text("value"),
            basis(row.part("basis")),
            citation(row.part("citation")),
            RulesOfAnswer.place(row.part("place")));
    String id = row.text("id");
    row.passOver("kindLabel");
    if (row.truth("outcome")) {
      decisive.add(reliance);
    }
    row.finish();
    if (all.put(id, reliance) != null && problems.isStrict()) {
      problems.add(
          "duplicate-id",
          row.pointer("id"),
          "Mã \"" + id + "\" ở " + row.pointer("id") + " đã dùng cho một căn cứ khác.",
          "");
    }
  }

  private Finding finding(AnswerPart part, RulesOfAnswer rules) {
    AnswerPart status = part.part("status");
    FindingStatus came = status.code("code", FindingStatus.values(), FindingStatus::code);
    status.passOver("label");
    status.finish();
    Optional<AnswerPart> level = part.partOrNull("level");
    List<AwardLevel> levels = part.parts("levels").stream().map(PartsOfAnswer::level).toList();
    List<Reliance> relied = new ArrayList<>();
    List<String> ids = part.texts("reliances");
    for (int i = 0; i < ids.size(); i++) {
      rules.reliance(ids.get(i), part.pointer("reliances") + "/" + i).ifPresent(relied::add);
    }
    Finding finding =
        new FindingData(
            part.text("pack"),
            part.text("criterion"),
            part.text("group"),
            part.text("title"),
            citation(part.part("citation")),
            part.text("note"),
            part.truth("conclusion"),
            came,
            level.map(earned -> earned.text("code")).orElse(""),
            levels,
            part.has("amounts")
                ? part.parts("amounts").stream().map(one -> amount(one, rules)).toList()
                : List.of(),
            part.optionalPart("rounding").map(SheetOfAnswer::rounding),
            part.partOrNull("score").map(PartsOfAnswer::score),
            part.optionalPart("mark").map(PartsOfAnswer::mark),
            basis(part.part("basis")),
            relied,
            rules.rules(part),
            missing(part),
            part.texts("nested"));
    level.ifPresent(earned -> earned.passOver("label"));
    level.ifPresent(AnswerPart::finish);
    sentences.put(finding, part.text("because"));
    part.finish();
    return finding;
  }

  private static Mark mark(AnswerPart part) {
    Mark mark =
        new Mark(
            part.numberOrNull("self"),
            part.numberOrNull("superior"),
            part.text("by"),
            part.text("note"),
            RulesOfAnswer.evidence(part),
            Place.NOWHERE);
    part.passOver("differs");
    part.finish();
    return mark;
  }

  private static CountedAmount.Factor factor(AnswerPart part, RulesOfAnswer rules) {
    CountedAmount.Factor factor =
        new CountedAmount.Factor(
            part.text("fact"), part.text("label"), rules.value(part.part("value")));
    part.finish();
    return factor;
  }

  private static CountedAmount amount(AnswerPart part, RulesOfAnswer rules) {
    CountedAmount amount =
        new CountedAmount(
            part.text("name"),
            part.text("label"),
            part.truth("takes"),
            part.number("points"),
            basis(part.part("basis")),
            part.count("least"),
            part.countOrNull("most"),
            part.optionalPart("times").map(times -> factor(times, rules)));
    part.finish();
    return amount;
  }

  private static AwardLevel level(AnswerPart part) {
    AwardLevel level =
        new AwardLevel(
            part.text("code"),
            part.text("label"),
            part.numberOrNull("points"),
            basis(part.part("basis")));
    part.finish();
    return level;
  }

  private static List<MissingFact> missing(AnswerPart item) {
    return item.parts("missing").stream().map(PartsOfAnswer::fact).toList();
  }

  private static MissingFact fact(AnswerPart part) {
    MissingFact fact =
        new MissingFact(part.text("fact"), part.text("label"), part.textOrNull("nested"));
    part.finish();
    return fact;
  }

  private static OutcomeStep step(AnswerPart part, RulesOfAnswer rules) {
    String reliance = part.textOrNull("reliance");
    OutcomeStep step =
        new OutcomeStepData(
            part.text("id"),
            part.code("kind", OutcomeStep.Kind.values(), RulesOfAnswer::code),
            outcome(part.part("outcome")),
            part.text("title"),
            citation(part.part("citation")),
            part.text("note"),
            reliance.isEmpty()
                ? Optional.empty()
                : rules.reliance(reliance, part.pointer("reliance")),
            part.code("effect", OutcomeStep.Effect.values(), RulesOfAnswer::code),
            part.code("truth", vn.antq.rules.value.Truth.values(), RulesOfAnswer::code),
            rules.rules(part),
            missing(part));
    part.finish();
    return step;
  }

  /** What is said of a decision stands among the notices, and once more by itself. */
  private List<Notice> notices(AnswerPart body) {
    List<Notice> notices = new ArrayList<>();
    for (AnswerPart part : body.parts("notices")) {
      notices.add(new Notice(part.text("code"), part.text("text")));
      part.finish();
    }
    for (AnswerPart part : body.optionalParts("recognitions")) {
      Recognition decision = recognition(part);
      String text = part.text("text");
      part.finish();
      int at = 0;
      while (at < notices.size() && !isOf(notices.get(at), text)) {
        at++;
      }
      if (at < notices.size()) {
        notices.set(at, new Notice(notices.get(at).code(), text, Optional.of(decision)));
      } else if (problems.isStrict()) {
        problems.contradiction(part.pointer("text"));
      } else {
        notices.add(new Notice("", text, Optional.of(decision)));
      }
    }
    return notices;
  }

  private static boolean isOf(Notice notice, String text) {
    return notice.recognition().isEmpty() && notice.text().equals(text);
  }

  private static Recognition recognition(AnswerPart part) {
    List<Recognition.Part> lacks = new ArrayList<>();
    for (String lack : part.texts("lacks")) {
      for (Recognition.Part known : Recognition.Part.values()) {
        if (known.code().equals(lack)) {
          lacks.add(known);
        }
      }
    }
    Recognition decision =
        new Recognition(
            part.text("fact"),
            part.optionalText("decision"),
            part.text("document"),
            outcome(part.part("stated")),
            outcome(part.part("worst")),
            outcome(part.part("best")),
            lacks);
    part.follows("counts", decision.counts());
    part.follows("agrees", decision.agrees());
    return decision;
  }
}
