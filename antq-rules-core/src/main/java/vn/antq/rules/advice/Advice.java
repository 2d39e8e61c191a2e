package vn.antq.rules.advice;

import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Outcome;

/**
 * What would reach an outcome.
 *
 * @param target the outcome
 * @param before the classification of the dossier as it is
 * @param reached whether the dossier as it is reaches the target already, whatever its missing
 *     facts turn out to be
 * @param proposals ways to reach it, the cheapest first: fewest criteria, then fewest facts, then
 *     least change; empty when it is reached, or none was found
 * @param obstacles what stands in the way and cannot be changed
 * @param complete whether every combination was looked at; when false, there may be other ways
 */
public record Advice(
    Outcome target,
    Classification before,
    boolean reached,
    List<Proposal> proposals,
    List<Obstacle> obstacles,
    boolean complete) {

  /** Copies the lists. */
  public Advice {
    proposals = List.copyOf(proposals);
    obstacles = List.copyOf(obstacles);
  }

  /** Returns the advice in Vietnamese, one line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (reached) {
      lines.add("Hồ sơ đã đạt mức " + target.label() + "; không cần thay đổi gì.");
      return lines;
    }
    if (proposals.isEmpty()) {
      lines.add(
          (complete ? "Không có cách nào" : "Chưa tìm được cách nào")
              + " để đạt mức "
              + target.label()
              + " bằng những dữ kiện còn thay đổi được.");
    } else {
      lines.add(
          "Để đạt mức "
              + target.label()
              + ", mỗi cách dưới đây đã được tính lại để kiểm chứng. Chỉ áp dụng cho việc còn làm"
              + " được trong kỳ (đến "
              + Wording.date(before.period().to())
              + "), không phải để sửa số liệu của việc đã qua:");
    }
    for (int i = 0; i < proposals.size(); i++) {
      List<String> proposal = proposals.get(i).lines();
      lines.add("Cách " + (i + 1) + ". " + proposal.get(0));
      lines.addAll(proposal.subList(1, proposal.size()));
    }
    if (!obstacles.isEmpty()) {
      lines.add("Không thể thay đổi:");
      obstacles.forEach(
          obstacle ->
              lines.add("  " + obstacle.id() + " " + obstacle.title() + ". " + obstacle.reason()));
    }
    if (!complete && !proposals.isEmpty()) {
      lines.add("Chưa xét hết mọi tổ hợp; có thể còn cách khác.");
    }
    return lines;
  }
}
