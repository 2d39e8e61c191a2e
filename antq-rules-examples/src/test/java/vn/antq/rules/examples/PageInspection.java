package vn.antq.rules.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays pages out at several widths in one run of a browser and examines them with axe-core. The
 * pages forbid scripts, so the copies that are examined are without that rule.
 */
final class PageInspection {

  private static final String RULE_AGAINST_SCRIPTS =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";
  private static final Pattern RESULT =
      Pattern.compile("<pre id=\"result\">(.*?)</pre>", Pattern.DOTALL);
  private static final JsonMapper JSON = new JsonMapper();

  private PageInspection() {}

  /**
   * What a page looked like.
   *
   * @param page its name
   * @param width width of the window
   * @param contentWidth width that its content takes
   * @param violations what axe-core objects to
   */
  record Finding(String page, int width, int contentWidth, List<String> violations) {
    @Override
    public String toString() {
      return page + " at " + width;
    }
  }

  /** Examines each page at each width. */
  static List<Finding> inspect(
      Browser browser, List<Path> pages, List<Integer> widths, Path scratch)
      throws IOException, InterruptedException {
    List<Map<String, Object>> work = new ArrayList<>();
    for (Path page : pages) {
      String html = Files.readString(page);
      if (!html.contains(RULE_AGAINST_SCRIPTS)) {
        throw new AssertionError(page + " does not forbid scripts");
      }
      String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
      for (int width : widths) {
        work.add(Map.of("page", page.getFileName().toString(), "width", width, "html", open));
      }
    }
    Path bench = scratch.resolve("bench.html");
    Files.writeString(
        bench,
        bench(inScript(JSON.writeValueAsString(work)), inScript(JSON.writeValueAsString(axe()))));
    Matcher result = RESULT.matcher(browser.dom(bench));
    if (!result.find()) {
      throw new AssertionError("The browser ended before every page was examined");
    }
    List<Finding> findings = new ArrayList<>();
    for (JsonNode node : JSON.readTree(unescaped(result.group(1)))) {
      List<String> violations = new ArrayList<>();
      node.get("violations").forEach(violation -> violations.add(violation.asString()));
      findings.add(
          new Finding(
              node.get("page").asString(),
              node.get("width").asInt(),
              node.get("contentWidth").asInt(),
              violations));
    }
    return findings;
  }

  private static String axe() throws IOException {
    try (InputStream script = PageInspection.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("No axe.min.js among the test resources");
      }
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  private static String inScript(String json) {
    return json.replace("</", "<\\/").replace("<!--", "<\\!--");
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String bench(String work, String axe) {
    return """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>bench</title></head><body>
    <script>
    const work = %s;
    const axeSource = %s;
    async function examine(item) {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'border:0;height:2000px;width:' + item.width + 'px';
      const loaded = new Promise(resolve => frame.onload = resolve);
      frame.srcdoc = item.html;
      document.body.append(frame);
      await loaded;
      const page = frame.contentDocument;
      const contentWidth = page.documentElement.scrollWidth;
      const script = page.createElement('script');
      script.textContent = axeSource;
      page.head.append(script);
      const answer = await frame.contentWindow.axe.run(page, {
        resultTypes: ['violations'],
        runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}
      });
      frame.remove();
      const violations = answer.violations.map(v =>
        v.id + ': ' + v.help + ' (' + v.nodes.length + ') ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | '));
      return {page: item.page, width: item.width, contentWidth, violations};
    }
    (async () => {
      const results = [];
      for (const item of work) {
        results.push(await examine(item));
      }
      const out = document.createElement('pre');
      out.id = 'result';
      out.textContent = JSON.stringify(results);
      document.body.replaceChildren(out);
    })();
    </script></body></html>
    """
        .formatted(work, axe);
  }
}
