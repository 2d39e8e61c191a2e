package vn.antq.rules.explanation;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.answer.ClassificationData;

/** The packs and dossiers under {@code src/test/resources/explanation}. */
public final class Examples {

  public static final String RECOGNITION = "cong-nhan";
  public static final String SCORED = "cham-diem";

  public static final List<String> DOSSIERS =
      List.of("du-moi-mat", "thieu-mot-ho", "thieu-so-lieu", "vi-pham", "yeu");

  private static final PackLibrary LIBRARY = PackLibrary.ofFolder(folder("packs"));

  private Examples() {}

  public static Classification classified(String pack, String dossier) {
    return classified(LIBRARY, pack, dossier);
  }

  public static Classification classified(PackLibrary library, String pack, String dossier) {
    Path file = folder("dossiers").resolve(dossier + ".yaml");
    return library.classifier(pack).classify(DossierReader.read(file));
  }

  /** The same answer on another unit of that name. */
  public static Classification ofUnit(Classification answer, String code) {
    return new ClassificationData(
        answer.dossier(),
        answer.illustrative(),
        new UnitName(answer.unit().type(), answer.unit().name(), code, answer.unit().within()),
        answer.unitLabel(),
        answer.period(),
        answer.procedure(),
        answer.pack(),
        answer.worst(),
        answer.best(),
        answer.score(),
        answer.sheet(),
        answer.findings(),
        answer.steps(),
        answer.basis(),
        answer.reliances(),
        answer.nested(),
        answer.notices(),
        answer.factsDigest(),
        answer.engine());
  }

  public static Path folder(String name) {
    URL url = Examples.class.getResource("/explanation/" + name);
    if (url == null) {
      throw new IllegalStateException("No test resource explanation/" + name);
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
