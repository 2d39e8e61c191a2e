package vn.antq.rules.internal.engine.admit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Classification.Period;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;

/**
 * Says which possible dates of a dossier hardly belong to its assessment period: documents of what
 * happened after it, the decision of another year, a year that somebody mistyped. Held against the
 * period and the pack, never against today.
 */
public final class DateDoubts {

  private static final int SHOWN = 3;

  /** A unit is recognised when its period ends; so long before, it was for the year before. */
  private static final int DECIDED_EARLY_DAYS = 30;

  /** No edition of a regulation like these has been in force for so long. */
  private static final int LONG_IN_FORCE_YEARS = 15;

  private final Dossier dossier;
  private final Vocabulary vocabulary;
  private final FactSheet sheet;
  private final Period period;
  private final List<Notice> notices = new ArrayList<>();

  private DateDoubts(Dossier dossier, Vocabulary vocabulary, FactSheet sheet, Period period) {
    this.dossier = dossier;
    this.vocabulary = vocabulary;
    this.sheet = sheet;
    this.period = period;
  }

  /**
   * Returns what to tell, in Vietnamese.
   *
   * @param decisions names of the facts that state a decision of recognition
   * @param deadline the day before which the unit is decided: until then the papers of the period
   *     are drawn up
   * @param inForceFrom the first day of the edition that decides
   */
  public static List<Notice> of(
      Dossier dossier,
      Vocabulary vocabulary,
      FactSheet sheet,
      Period period,
      Set<String> decisions,
      Optional<LocalDate> deadline,
      LocalDate inForceFrom) {
    DateDoubts doubts = new DateDoubts(dossier, vocabulary, sheet, period);
    doubts.documents(decisions, deadline.orElse(period.to().plusDays(1)));
    doubts.year(inForceFrom);
    return doubts.notices;
  }

  private void documents(Set<String> decisions, LocalDate late) {
    List<String> told = new ArrayList<>();
    for (Map.Entry<String, StatedFact> stated : new TreeMap<>(dossier.facts()).entrySet()) {
      Optional<FactDefinition> fact = vocabulary.fact(stated.getKey());
      if (fact.isEmpty()) {
        continue;
      }
      List<LocalDate> dates = documents(stated.getValue()).toList();
      if (decisions.contains(stated.getKey())) {
        dates.stream()
            .filter(date -> date.isBefore(period.to().minusDays(DECIDED_EARLY_DAYS)))
            .forEach(date -> decidedEarly(fact.get(), date));
      } else {
        dates.stream()
            .filter(date -> !date.isBefore(late))
            .map(date -> "\"" + fact.get().label() + "\" (" + Wording.date(date) + ")")
            .distinct()
            .forEach(told::add);
      }
    }
    if (!told.isEmpty()) {
      notices.add(
          new Notice(
              "dated-after-period",
              "Có tài liệu đề từ ngày "
                  + Wording.date(late)
                  + " trở đi, khi việc xét của kỳ đánh giá kết thúc ngày "
                  + Wording.date(period.to())
                  + " phải xong rồi, kèm theo "
                  + told.stream().limit(SHOWN).collect(Collectors.joining(", "))
                  + (told.size() > SHOWN ? ", …" : "")
                  + ". Hãy kiểm tra việc được ghi có thuộc kỳ này không."));
    }
  }

  private void decidedEarly(FactDefinition fact, LocalDate date) {
    notices.add(
        new Notice(
            "decision-of-another-year",
            "Quyết định kèm theo \""
                + fact.label()
                + "\" đề ngày "
                + Wording.date(date)
                + ", khi kỳ đánh giá "
                + Wording.date(period.from())
                + "–"
                + Wording.date(period.to())
                + " chưa kết thúc. Hãy kiểm tra có phải quyết định của năm trước không."));
  }

  private void year(LocalDate inForceFrom) {
    Optional<LocalDate> latest =
        dossier.facts().entrySet().stream()
            .filter(stated -> vocabulary.fact(stated.getKey()).isPresent())
            .flatMap(stated -> dates(stated.getKey(), stated.getValue()))
            .max(LocalDate::compareTo);
    if (latest.filter(date -> date.isBefore(period.from().minusYears(1))).isPresent()) {
      doubtful("mọi ngày ghi trong hồ sơ đều từ " + Wording.date(latest.get()) + " trở về trước");
    } else if (inForceFrom.plusYears(LONG_IN_FORCE_YEARS).isBefore(period.to())) {
      doubtful("quy định dùng để xét có hiệu lực từ " + Wording.date(inForceFrom) + ", đã quá lâu");
    }
  }

  private void doubtful(String why) {
    notices.add(
        new Notice(
            "doubtful-year",
            "Năm đánh giá là "
                + period.year()
                + ", nhưng "
                + why
                + ". Hãy kiểm tra lại năm của hồ sơ."));
  }

  private Stream<LocalDate> dates(String name, StatedFact stated) {
    return sheet.value(name).exact() instanceof LocalDate date
        ? Stream.concat(Stream.of(date), documents(stated))
        : documents(stated);
  }

  private static Stream<LocalDate> documents(StatedFact stated) {
    Stream<Evidence> own = stated.evidence().stream();
    Stream<Evidence> ofRecords =
        stated.value() instanceof List<?> records
            ? records.stream()
                .flatMap(
                    record ->
                        record instanceof StatedRecord known
                            ? known.evidence().stream()
                            : Stream.empty())
            : Stream.empty();
    return Stream.concat(own, ofRecords).flatMap(evidence -> evidence.date().stream());
  }
}
