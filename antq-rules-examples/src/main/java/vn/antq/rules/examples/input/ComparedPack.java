package vn.antq.rules.examples.input;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidPackException;

/**
 * One side of a comparison of packs.
 *
 * @param library the shipped packs with those of folders
 * @param pack the pack that is compared
 */
public record ComparedPack(PackLibrary library, Pack pack) {

  /**
   * What a command line calls a pack.
   *
   * @param text the argument
   * @param name name of the pack
   * @param edition its edition; absent when the argument does not say which
   * @param folders where it is; none when it is a shipped one
   */
  public record Reference(String text, String name, Optional<String> edition, List<Path> folders) {

    /**
     * Reads an argument: a folder, or the name of a shipped pack, alone or with the edition as in
     * {@code tt124@2021} or {@code tt124-2025-07}.
     *
     * @throws UsageException if there is no such pack or folder
     */
    public static Reference of(String argument, CommandLine command, PrintStream err) {
      PackLibrary shipped = AntqPacks.library();
      Optional<Path> folder = PathText.path(argument).filter(Files::isDirectory);
      Optional<Reference> named = named(argument, shipped);
      if (named.isPresent()) {
        folder.ifPresent(
            same ->
                err.print(
                    "Dùng gói có sẵn \""
                        + argument
                        + "\", không dùng thư mục cùng tên.\n  Có thể bạn muốn viết \"./"
                        + argument
                        + "\".\n"));
        return named.get();
      } else if (folder.isEmpty()) {
        throw new UsageException(
            command,
            "Không có gói hay thư mục \"" + argument + "\".",
            Spelling.advice(argument, shipped.packs().keySet()) + PathText.advice(argument));
      }
      List<Path> folders = PackChoice.packsIn(folder.get());
      String name = PackLibrary.nameOf(folders.get(folders.size() - 1));
      if (folders.size() > 1) {
        name = PackChoice.asked(folders, loaded(folders));
      }
      String asked = name;
      Optional<String> edition =
          folders.stream()
              .filter(one -> PackLibrary.nameOf(one).equals(asked))
              .map(PackLibrary::editionOf)
              .reduce((first, last) -> last);
      return new Reference(argument, name, edition, folders);
    }

    private static Optional<Reference> named(String argument, PackLibrary shipped) {
      for (Pack pack : shipped.packs().values()) {
        if (argument.equals(pack.name())) {
          return Optional.of(new Reference(argument, pack.name(), Optional.empty(), List.of()));
        }
        for (Pack edition : shipped.editions(pack.name())) {
          if (argument.equals(pack.name() + "@" + edition.edition())
              || argument.equals(pack.name() + "-" + edition.edition())) {
            return Optional.of(
                new Reference(argument, pack.name(), Optional.of(edition.edition()), List.of()));
          }
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Loads a pack.
   *
   * @param other the pack that it is compared with: of a pack of which no edition is named, the
   *     edition of the other is taken when the two have one name, else the newest
   * @param with folders of packs that both need
   * @throws BadInput if a pack cannot be used
   */
  public static ComparedPack load(Reference reference, Reference other, List<Path> with) {
    List<Path> folders = new ArrayList<>(with);
    folders.addAll(reference.folders());
    PackLibrary library = loaded(folders);
    List<Pack> editions = library.editions(reference.name());
    Optional<String> asked =
        reference
            .edition()
            .or(() -> other.name().equals(reference.name()) ? other.edition() : Optional.empty());
    Pack newest = editions.get(editions.size() - 1);
    Pack chosen =
        editions.stream()
            .filter(pack -> asked.isPresent() && pack.edition().equals(asked.get()))
            .findFirst()
            .orElse(newest);
    return new ComparedPack(library, chosen);
  }

  public static PackLibrary loaded(List<Path> folders) {
    try {
      return AntqPacks.library().adding(folders);
    } catch (InvalidPackException e) {
      throw BadInput.of(e);
    }
  }

  public Classifier classifier() {
    return library.classifier(pack.name());
  }
}
