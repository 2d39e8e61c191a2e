package vn.antq.rules.examples.output;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.Classifier;
import vn.antq.rules.advice.Advice;
import vn.antq.rules.advice.Advisor;
import vn.antq.rules.advice.Change;
import vn.antq.rules.advice.NextFact;
import vn.antq.rules.advice.Obstacle;
import vn.antq.rules.advice.Proposal;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.pack.Outcome;

/** What a page advises: which facts to collect, and what would reach the next better outcome. */
public final class PageAdvice {

  private static final int MOST_FACTS = 5;
  private static final DateTimeFormatter LAST_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Classifier classifier;
  private final Advisor advisor;

  public PageAdvice(Classifier classifier) {
    this.classifier = classifier;
    this.advisor = Advisor.by(classifier);
  }

  /** Returns one Vietnamese sentence for each piece of advice; none for the best outcome. */
  public List<String> of(Answer.Classified answer) {
    List<String> advice = new ArrayList<>();
    List<NextFact> next = advisor.collect(answer.dossier());
    next.stream().limit(MOST_FACTS).forEach(fact -> advice.add("Thu thập " + fact.text() + "."));
    better(answer.classification())
        .ifPresent(
            target ->
                add(
                    advisor.within(answer.within()).advise(answer.dossier(), target.code()),
                    advice));
    return advice;
  }

  private Optional<Outcome> better(Classification classification) {
    return classifier.pack().outcomes().stream()
        .filter(outcome -> outcome.rank() == classification.worst().rank() + 1)
        .findFirst();
  }

  private static void add(Advice advice, List<String> sentences) {
    String target = advice.target().label();
    for (Proposal proposal : advice.proposals()) {
      sentences.add(
          "Để đạt mức "
              + target
              + proposal.result().score().map(score -> " (" + score.text() + " điểm)").orElse("")
              + ": "
              + proposal.changes().stream().map(Change::text).collect(Collectors.joining("; "))
              + ". Đã tính lại để kiểm chứng.");
      proposal.changes().forEach(change -> sentences.addAll(change.behind()));
    }
    if (!advice.proposals().isEmpty()) {
      sentences.add(
          "Chỉ áp dụng cho việc còn làm được trong kỳ (đến "
              + LAST_DAY.format(advice.before().period().to())
              + "), không phải để sửa số liệu của việc đã qua.");
    }
    if (advice.proposals().isEmpty() && advice.complete()) {
      sentences.add(
          "Không có cách nào để đạt mức "
              + target
              + " bằng những dữ kiện còn thay đổi được: "
              + advice.obstacles().stream().map(PageAdvice::name).collect(Collectors.joining("; "))
              + ".");
    }
  }

  private static String name(Obstacle obstacle) {
    return obstacle.id().equals("points")
        ? "nhiều nhất cũng không đủ điểm"
        : obstacle.id() + " " + obstacle.title();
  }
}
