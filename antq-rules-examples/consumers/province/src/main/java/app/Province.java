package app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;

/** Fails unless a dossier is classified by packs of the province that came compiled. */
public final class Province {

  /**
   * @param args a dossier file
   */
  public static void main(String[] args) {
    ClassLoader loader = Province.class.getClassLoader();
    PackLibrary library =
        AntqPacks.library()
            .addingBuilt(
                name -> Optional.ofNullable(loader.getResourceAsStream(name)),
                "tinh/goi",
                List.of("qd510-minh-hoa", "tt124-minh-hoa"));
    System.out.println(
        library
            .classifier("qd510-minh-hoa")
            .classify(DossierReader.read(Path.of(args[0])))
            .verdict());
    boolean compiled =
        library.packs().values().stream().allMatch(pack -> pack.compiledDigest().isPresent());
    boolean compiler = loader.getResource("org/drools/drl/parser/DrlParser.class") != null;
    if (!compiled || compiler) {
      throw new IllegalStateException("compiled: " + compiled + ", with a compiler: " + compiler);
    }
  }
}
