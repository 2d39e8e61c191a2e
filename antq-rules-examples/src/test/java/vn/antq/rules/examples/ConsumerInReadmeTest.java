package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows of an application is a part of one that is built and run. */
class ConsumerInReadmeTest {

  private static final String FENCE = "```";

  @Test
  void showsTheSpringBootApplication() throws IOException {
    String section =
        Files.readString(Path.of("../antq-rules-core/README.md"))
            .split("\n## In an application\n")[1];
    int start = section.indexOf(FENCE + "java\n") + FENCE.length() + "java\n".length();
    String shown = section.substring(start, section.indexOf(FENCE, start));

    String application =
        Files.readString(Path.of("consumers/spring-boot/src/main/java/app/Application.java"));
    assertThat(application).contains(shown.indent(2).replaceAll("(?m)^ +$", ""));
  }
}
