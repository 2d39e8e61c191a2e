package vn.antq.rules.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.problem.Place;

/** Finds editions of a pack that are in force on the same day, or that leave days between them. */
final class EditionDaysCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "edition-days", Severity.WARNING, "Các bản của gói chồng thời gian hoặc để hở ngày");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    String name = subject.pack().definition().name();
    List<PackDefinition> editions =
        subject.readers().stream()
            .map(Pack::definition)
            .filter(pack -> pack.name().equals(name))
            .distinct()
            .sorted(Comparator.comparing(pack -> pack.inForce().from()))
            .toList();
    for (int i = 1; i < editions.size(); i++) {
      look(editions.get(i - 1), editions.get(i), remarks);
    }
  }

  private static void look(PackDefinition earlier, PackDefinition later, Remarks remarks) {
    LocalDate from = later.inForce().from();
    Optional<LocalDate> to = earlier.inForce().to();
    Place place = later.inForce().place();
    if (to.isEmpty() || !to.get().isBefore(from)) {
      remarks.addOfTwo(
          place,
          "Bản "
              + quoted(later)
              + " có hiệu lực từ "
              + Wording.date(from)
              + " khi bản "
              + quoted(earlier)
              + to.map(day -> " còn đến " + Wording.date(day)).orElse(" chưa hết")
              + ": hồ sơ của những ngày ấy được xét theo bản sau.",
          "Hãy ghi to: " + from.minusDays(1) + " cho bản trước, hoặc sửa from của bản sau.");
    } else if (to.get().plusDays(1).isBefore(from)) {
      remarks.addOfTwo(
          place,
          "Từ "
              + Wording.date(to.get().plusDays(1))
              + " đến "
              + Wording.date(from.minusDays(1))
              + " không có bản nào của gói có hiệu lực: hồ sơ của những ngày ấy bị từ chối.",
          "Hãy cho bản sau bắt đầu ngay sau ngày cuối của bản trước, nếu văn bản nói vậy.");
    }
  }

  private static String quoted(PackDefinition pack) {
    return "\"" + pack.edition() + "\"";
  }
}
