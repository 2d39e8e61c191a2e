package vn.antq.rules.examples.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.check.Remark;
import vn.antq.rules.examples.input.Terminal;

/** Writes the dossiers that show what checks found. */
public final class Counterexamples {

  private final PrintStream out;

  public Counterexamples(PrintStream out) {
    this.out = out;
  }

  /** Writes one file for each remark that has a dossier, and says which is for which. */
  public void write(List<Remark> remarks, String folder) {
    Map<String, String> files = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Remark remark : remarks) {
      remark
          .counterexample()
          .ifPresent(
              dossier -> {
                String name = remark.id() + "-" + (files.size() + 1) + ".json";
                files.put(name, DossierWriter.json(dossier));
                lines.add(name + ": " + remark.place());
              });
    }
    NewFiles.write(folder, files);
    lines.forEach(line -> out.print("Phản ví dụ " + Terminal.safe(line) + "\n"));
  }
}
