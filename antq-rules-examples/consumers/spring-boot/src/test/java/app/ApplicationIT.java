package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it is installed: {@code java -jar}, asked over HTTP. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ApplicationIT {

  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

  private static Process service;
  private static URI address;

  @BeforeAll
  static void start() throws IOException {
    service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("jar"),
                "--server.port=0",
                "--server.address=127.0.0.1")
            .redirectErrorStream(true)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        address = URI.create("http://127.0.0.1:" + started.group(1) + "/classifications");
        return;
      }
    }
    throw new IllegalStateException(all.toString());
  }

  @AfterAll
  static void stop() throws InterruptedException {
    service.destroy();
    if (!service.waitFor(10, TimeUnit.SECONDS)) {
      service.destroyForcibly();
    }
  }

  @Test
  void answersInJson() throws Exception {
    HttpResponse<String> response = post("tdp-5-thieu-mot-ho.yaml");

    assertEquals(200, response.statusCode(), response::body);
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    assertEquals("KHA", answer.at("/outcome/worst/code").stringValue());
    assertEquals("KHA", answer.at("/outcome/best/code").stringValue());
    assertEquals("Tổ dân phố 5", answer.at("/unit/name").stringValue());
  }

  @Test
  void tellsWhatIsWrongWithADossier() throws Exception {
    HttpResponse<String> response =
        post("../dossiers-can-sua/loi-nhap-lieu/nhieu-loi-cung-luc.yaml");

    assertEquals(400, response.statusCode(), response::body);
    assertTrue(response.body().startsWith("Hồ sơ "), response::body);
  }

  private static HttpResponse<String> post(String dossier) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofFile(Path.of(System.getProperty("dossiers"), dossier)))
                .build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
