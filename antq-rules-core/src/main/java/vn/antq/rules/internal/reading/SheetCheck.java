package vn.antq.rules.internal.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Group.Role;
import vn.antq.rules.pack.TotalRule;
import vn.antq.rules.problem.Place;

/** Holds the points of criteria against what their groups and the scale state. */
final class SheetCheck {

  private final List<Group> groups;
  private final List<Criterion> criteria;
  private final ProblemLog problems;

  SheetCheck(List<Group> groups, List<Criterion> criteria, ProblemLog problems) {
    this.groups = groups;
    this.criteria = criteria;
    this.problems = problems;
  }

  List<Criterion> criteria() {
    return criteria;
  }

  /** Returns the most points that criteria give which are part of the scale. */
  BigDecimal counted() {
    return sum(criteria.stream().filter(one -> role(one) == Role.COUNTED).toList());
  }

  private Role role(Criterion criterion) {
    List<Group> chain = Group.chain(groups, criterion.group());
    return chain.isEmpty() ? Role.COUNTED : chain.get(chain.size() - 1).role();
  }

  private static BigDecimal sum(List<Criterion> some) {
    return some.stream().map(Criterion::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Criterion> of(Group group) {
    return criteria.stream()
        .filter(one -> Group.chain(groups, one.group()).contains(group))
        .toList();
  }

  /** Reports groups that do not come to what they state, and a total that is not explained. */
  void check(String type, Optional<BigDecimal> scale, Optional<TotalRule> total, Place unit) {
    if (problems.isUnread(CriteriaReader.POINTS + origin())) {
      return;
    }
    groups.forEach(this::check);
    boolean special = groups.stream().anyMatch(group -> group.role() != Role.COUNTED);
    if (special && total.isEmpty()) {
      problems.add(
          "total-missing",
          unit,
          "Loại đơn vị "
              + type
              + " có điểm thưởng hoặc điểm trừ nhưng chưa nói tổng điểm có được vượt thang, được"
              + " dưới 0 hay không.",
          "Hãy thêm total: {aboveScale: false, belowZero: false, basis: assumed}.");
    }
    if (total.isPresent() && scale.isEmpty()) {
      problems.add(
          "meaningless-key",
          total.get().place(),
          "Loại đơn vị " + type + " không có thang điểm (scale) nên không có tổng điểm để tính.",
          "Hãy thêm scale, hoặc xóa total.");
    }
  }

  private String origin() {
    return criteria.isEmpty() ? "" : criteria.get(criteria.size() - 1).origin();
  }

  private void check(Group group) {
    BigDecimal sum = sum(of(group));
    if (group.role() != Role.COUNTED && group.within().isEmpty() && group.most().isEmpty()) {
      problems.add(
          "missing-key",
          group.place(),
          "Nhóm "
              + group.role().label()
              + " \""
              + group.code()
              + "\" thiếu most: nhiều nhất bao"
              + " nhiêu điểm.",
          "Ví dụ most: 5.");
      return;
    }
    if (group.most().isEmpty()) {
      return;
    }
    BigDecimal most = group.most().get();
    boolean ceiling = group.role() != Role.COUNTED;
    if (ceiling ? sum.compareTo(most) < 0 : sum.compareTo(most) != 0) {
      problems.add(
          "points-sum",
          group.place(),
          ceiling
              ? "Nhóm \""
                  + group.code()
                  + "\" ghi tối đa "
                  + Wording.number(most)
                  + " điểm nhưng các tiêu chí trong nhóm chỉ có "
                  + Wording.number(sum)
                  + " điểm."
              : "Tổng điểm tối đa các phần của nhóm \""
                  + group.code()
                  + "\" là "
                  + Wording.number(sum)
                  + ", nhưng nhóm ghi "
                  + Wording.number(most)
                  + ".",
          "Hãy sửa điểm của một phần hoặc sửa most.");
    }
  }
}
