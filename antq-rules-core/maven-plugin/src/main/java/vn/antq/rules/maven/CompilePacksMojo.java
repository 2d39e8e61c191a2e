package vn.antq.rules.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Compiles every pack of this module, so that applications need no rule compiler. A pack with a
 * problem fails the build, which tells every problem with its place.
 */
@Mojo(
    name = "compile-packs",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
public final class CompilePacksMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> own;

  /** The folder of the module's classes and copied resources. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  private File classes;

  /** The folder that holds the packs, each in a folder of its own, within the resources. */
  @Parameter(defaultValue = "antq/packs", required = true)
  private String packs;

  /**
   * The packs that these extend or use, as a class among the module's dependencies that has a
   * static method {@code library()}, such as {@code vn.antq.rules.criteria.AntqPacks}. Not needed
   * for packs that stand alone.
   */
  @Parameter(defaultValue = "")
  private String library;

  /** Made by Maven. */
  public CompilePacksMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    List<String> said = new ArrayList<>();
    int exit;
    try {
      exit = run(command(), said);
    } catch (IOException | DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("Cannot run the compiler of packs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("Interrupted while packs were compiled", e);
    }
    String all = String.join("\n", said);
    if (exit == CompilePacks.PROBLEMS) {
      throw new MojoFailureException(all);
    } else if (exit != 0) {
      throw new MojoExecutionException("The compiler of packs ended with " + exit + "\n" + all);
    }
    said.forEach(getLog()::info);
  }

  /** In a process of its own: Drools leaves threads and loaded classes behind. */
  private List<String> command() throws DependencyResolutionRequiredException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Drools names classes after digests in the default character set.
                "-Dfile.encoding=UTF-8",
                "-cp",
                String.join(File.pathSeparator, classPath()),
                CompilePacks.class.getName(),
                classes.getPath(),
                packs,
                project.getResources().stream()
                    .map(this::edited)
                    .collect(Collectors.joining(File.pathSeparator))));
    if (library != null && !library.isEmpty()) {
      command.add(library);
    }
    return command;
  }

  /** Where people edit the packs, if they are among these resources. */
  private String edited(Resource resource) {
    Path target = Path.of(resource.getTargetPath() == null ? "" : resource.getTargetPath());
    Path folder = Path.of(packs);
    Path within = folder.startsWith(target) ? target.relativize(folder) : folder;
    return Path.of(resource.getDirectory()).resolve(within).toString();
  }

  /** The plugin's own come first: it compiles by one version, whatever the module depends on. */
  private Set<String> classPath() throws DependencyResolutionRequiredException {
    Set<String> path = new LinkedHashSet<>();
    own.forEach(artifact -> path.add(artifact.getFile().getPath()));
    path.addAll(project.getCompileClasspathElements());
    return path;
  }

  private static int run(List<String> command, List<String> said)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      output.lines().forEach(said::add);
    }
    return process.waitFor();
  }
}
