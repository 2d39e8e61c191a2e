package vn.antq.rules.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ReceiptPlatformTest {

  @TempDir private Path temp;

  @Test
  void aReceiptHasTheSameBytesOnEveryPlatform() throws Exception {
    String here = Samples.receipt("vi-pham").text();
    String ascii = run("POSIX", "-Dfile.encoding=US-ASCII", "-Duser.timezone=Pacific/Kiritimati");
    String latin = run("C.UTF-8", "-Dfile.encoding=ISO-8859-1", "-Duser.language=ar");

    assertThat(ascii).isEqualTo(latin).startsWith(here).contains("GIỐNG HỆT");
  }

  private String run(String locale, String... options) throws IOException, InterruptedException {
    Path output = temp.resolve(locale + ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ReceiptMain.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(
            name ->
                name.startsWith("LC_")
                    || name.startsWith("LANG")
                    || name.startsWith("JAVA_")
                    || name.startsWith("JDK_"));
    builder.environment().put("LC_ALL", locale);
    Process process = builder.redirectError(temp.resolve("err.txt").toFile()).start();
    boolean ended = process.waitFor(30, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).as(Files.readString(temp.resolve("err.txt"))).isZero();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
