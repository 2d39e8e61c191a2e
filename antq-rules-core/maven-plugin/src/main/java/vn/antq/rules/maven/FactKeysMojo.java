package vn.antq.rules.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import vn.antq.rules.build.FactKeyGenerator;
import vn.antq.rules.problem.InvalidPackException;

/**
 * Writes a class of typed fact keys for every pack of this module. Only for packs that neither
 * extend nor use those of another library.
 */
@Mojo(name = "fact-keys", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
public final class FactKeysMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The folder that holds the packs, each in a folder of its own. */
  @Parameter(defaultValue = "${project.basedir}/src/main/resources/antq/packs", required = true)
  private File packs;

  /** Where the sources are written; they are compiled with the others. */
  @Parameter(
      defaultValue = "${project.build.directory}/generated-sources/fact-keys",
      required = true)
  private File sources;

  /** The Java package of the classes. */
  @Parameter(required = true)
  private String javaPackage;

  /** Made by Maven. */
  public FactKeysMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path folder = packs.toPath();
    try {
      FactKeyGenerator.generate(folder, sources.toPath(), javaPackage);
    } catch (InvalidPackException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot make fact keys of " + folder, e);
    }
    project.addCompileSourceRoot(sources.getPath());
  }
}
