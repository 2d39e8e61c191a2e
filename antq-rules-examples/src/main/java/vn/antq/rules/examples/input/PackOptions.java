package vn.antq.rules.examples.input;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.antq.rules.Classifier;

/** The options of every command that classifies: by which packs, and how they are read. */
public final class PackOptions {

  @Option(
      names = "--pack",
      paramLabel = "GÓI",
      description =
          "tt124, qd510 (mặc định; có kèm kết quả theo TT 124), thư mục của một gói, hoặc thư mục"
              + " chứa nhiều gói. Nêu nhiều lần thì dùng cả các gói đó và phân loại theo gói nêu"
              + " sau cùng; trong các thư mục thì theo gói mà gói khác không dùng đến.")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--reading",
      paramLabel = "TÊN=LỰA_CHỌN",
      description =
          "Chọn một cách hiểu khác của điều khoản còn để ngỏ, ví dụ crimeTrend=TOTAL. Nêu được"
              + " nhiều lần.")
  private List<String> readings = new ArrayList<>();

  /** Returns the classifier that is asked for; throws as {@link PackChoice#classifier} does. */
  public Classifier classifier(CommandLine command, PrintStream err) {
    return new PackChoice(command, err).classifier(packs, readings);
  }
}
