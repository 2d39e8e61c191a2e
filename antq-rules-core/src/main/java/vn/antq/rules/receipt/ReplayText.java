package vn.antq.rules.receipt;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.difference.Difference;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.receipt.Replay.PackVersions;
import vn.antq.rules.receipt.Replay.Rewording;
import vn.antq.rules.receipt.Replay.Verdict;
import vn.antq.rules.receipt.Replay.Weight;

/** Says in Vietnamese what came of a replay. */
final class ReplayText {

  private static final int DIGEST_SHOWN = 16;
  private static final int POINTERS_SHOWN = 20;

  private ReplayText() {}

  static String of(Replay replay) {
    StringBuilder text = new StringBuilder();
    text.append(headline(replay)).append('\n');
    replay
        .engines()
        .ifPresent(
            versions ->
                text.append("Phiên bản chương trình: khi lập ")
                    .append(versions.then())
                    .append(", hiện nay ")
                    .append(versions.now())
                    .append(".\n"));
    replay.packs().forEach(versions -> text.append(pack(versions)).append('\n'));
    replay.problems().forEach(problem -> text.append("  ").append(indented(problem)).append('\n'));
    if (replay.verdict() == Verdict.REWORDED) {
      rewordings(replay, text);
    } else if (replay.difference().isPresent()) {
      Difference difference = withoutPacks(replay.difference().get());
      if (!difference.isEmpty()) {
        text.append('\n').append(difference.text()).append('\n');
      }
      for (Weight weight : Weight.values()) {
        places(weight, replay.pointers(), text);
      }
    }
    return text.toString();
  }

  private static String headline(Replay replay) {
    return switch (replay.verdict()) {
      case IDENTICAL -> "GIỐNG HỆT: chạy lại cho đúng kết quả ghi trong biên nhận.";
      case REWORDED ->
          "CHỈ KHÁC CÂU CHỮ: chạy lại cho cùng xếp loại, điểm, kết quả từng tiêu chí, mốc, căn cứ"
              + " và dữ kiện ghi trong biên nhận.";
      case DIFFERENT ->
          switch (replay.weight().orElse(Weight.CONTENT)) {
            case RESULT -> "KHÁC KẾT QUẢ: chạy lại không cho kết quả ghi trong biên nhận.";
            case CONTENT ->
                "KHÁC NỘI DUNG: chạy lại cho cùng xếp loại, điểm và kết quả từng tiêu chí, nhưng"
                    + " biên nhận ghi nội dung khác.";
            case WORDING ->
                "KHÁC CÁCH GHI: chạy lại cho cùng xếp loại, tiêu chí, điểm và dữ kiện, nhưng không"
                    + " giống từng chữ.";
          };
      case NOT_CLASSIFIED -> "KHÔNG PHÂN LOẠI ĐƯỢC: gói hiện có không nhận hồ sơ này.";
    };
  }

  /** The versions of the packs are told at the head. */
  private static Difference withoutPacks(Difference difference) {
    return new Difference(
        difference.before(),
        difference.after(),
        difference.outcomes(),
        difference.criteria(),
        difference.steps(),
        difference.facts(),
        List.of());
  }

  private static String pack(PackVersions versions) {
    String name = versions.then().or(versions::now).map(PackIdentity::name).orElse("");
    return "Gói "
        + TextPage.harmless(name)
        + " khác bản: khi lập "
        + version(versions.then())
        + ", hiện nay "
        + version(versions.now())
        + ".";
  }

  private static String version(Optional<PackIdentity> pack) {
    return pack.map(
            known ->
                TextPage.harmless(
                    (known.edition().isEmpty() ? "" : "bản " + known.edition() + ", ")
                        + "mã kiểm "
                        + shortened(known.digest())))
        .orElse("không dùng");
  }

  private static String shortened(String digest) {
    return digest.length() > DIGEST_SHOWN ? digest.substring(0, DIGEST_SHOWN) + "…" : digest;
  }

  private static String indented(Problem problem) {
    return problem.text().replace("\n", "\n  ");
  }

  private static void rewordings(Replay replay, StringBuilder text) {
    List<Rewording> all = replay.rewordings();
    if (all.isEmpty()) {
      text.append("Lời văn của kết quả không khác; chỉ khác mã kiểm hoặc chỗ trong tệp của gói.\n");
      return;
    }
    text.append("\nCâu chữ đã đổi, nêu mỗi câu một lần (ở ")
        .append(replay.pointers().size())
        .append(" chỗ của kết quả):\n");
    all.stream()
        .limit(POINTERS_SHOWN)
        .forEach(
            one ->
                text.append("  khi lập:  ")
                    .append(quoted(one.before()))
                    .append("\n  hiện nay: ")
                    .append(quoted(one.after()))
                    .append('\n'));
    if (all.size() > POINTERS_SHOWN) {
      text.append("  … và ").append(all.size() - POINTERS_SHOWN).append(" câu nữa\n");
    }
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "(không ghi)" : "“" + TextPage.harmless(words) + "”";
  }

  private static void places(Weight weight, List<String> all, StringBuilder text) {
    List<String> pointers = all.stream().filter(pointer -> Weight.of(pointer) == weight).toList();
    if (pointers.isEmpty()) {
      return;
    }
    text.append("Khác về ")
        .append(weight.label())
        .append(" ở ")
        .append(pointers.size())
        .append(" chỗ:\n");
    pointers.stream()
        .limit(POINTERS_SHOWN)
        .forEach(pointer -> text.append("  ").append(TextPage.harmless(pointer)).append('\n'));
    if (pointers.size() > POINTERS_SHOWN) {
      text.append("  … và ").append(pointers.size() - POINTERS_SHOWN).append(" chỗ nữa\n");
    }
  }
}
