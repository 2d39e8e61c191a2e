package vn.antq.rules.criteria;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidPackException;

/** An application that classifies one dossier, and then tries to load packs from a folder. */
public final class FreshStart {

  private FreshStart() {}

  /** Runs in a process of its own. */
  public static void main(String[] args) {
    Dossier dossier =
        Dossier.builder("khu-dan-cu", 2025)
            .fact("residentHouseholds", 312)
            .fact("registeredHouseholds", 311)
            .build();
    StringBuilder said = new StringBuilder();
    for (String pack : new String[] {AntqPacks.TT124, AntqPacks.QD510}) {
      said.append(pack)
          .append(' ')
          .append(AntqPacks.classifier(pack).classify(dossier).worst().code())
          .append('\n');
    }
    if (args.length > 0) {
      try {
        PackLibrary.ofFolder(Path.of(args[0]));
        said.append("đọc được gói trong thư mục\n");
      } catch (InvalidPackException e) {
        said.append(e.getMessage());
      }
    }
    byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
