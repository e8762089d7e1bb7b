package vn.sotay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another crawler, to compare with. Its CPU time is what the shell's {@code times} says. */
enum Peer {
  WGET("wget") {
    @Override
    String command(Path folder, int port) {
      return "wget -q -r -l inf -R jpg -P '%s' http://127.0.0.1:%d/".formatted(folder, port);
    }
  },
  SCRAPY("scrapy") {
    @Override
    String command(Path folder, int port) throws IOException {
      Path spider = folder.resolve("spider.py");
      Files.writeString(spider, SPIDER.formatted(port));
      return "scrapy runspider -L ERROR '%s'".formatted(spider);
    }
  };

  /** Extracts the links of every page, and keeps nothing. */
  private static final String SPIDER =
      """
      import scrapy
      from scrapy.linkextractors import LinkExtractor

      class Pages(scrapy.Spider):
          name = "pages"
          start_urls = ["http://127.0.0.1:%d/"]
          links = LinkExtractor(deny_extensions=["jpg"])

          def parse(self, response):
              for link in self.links.extract_links(response):
                  yield response.follow(link, self.parse)
      """;

  /** A line of {@code times}: {@code 0m1.230s 0m0.120s}. */
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

  private final String program;

  Peer(String program) {
    this.program = program;
  }

  abstract String command(Path folder, int port) throws IOException;

  String program() {
    return program;
  }

  String measure() {
    return program + "_ms_per_page";
  }

  /** Crawls the server; returns the CPU time, or empty if the program isn't installed. */
  Optional<Duration> crawl(Path folder, int port) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String script =
        "command -v %s >/dev/null || exit 9; %s >/dev/null 2>&1; times"
            .formatted(program, command(folder, port));
    Process shell = new ProcessBuilder(List.of("bash", "-c", script)).start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (shell.waitFor() == 9) {
      return Optional.empty();
    }
    Matcher children = TIMES.matcher(said.lines().reduce((a, b) -> b).orElse(""));
    if (!children.matches()) {
      throw new IllegalStateException("unreadable times: " + said);
    }
    double seconds =
        60 * (Double.parseDouble(children.group(1)) + Double.parseDouble(children.group(3)))
            + Double.parseDouble(children.group(2))
            + Double.parseDouble(children.group(4));
    return Optional.of(Duration.ofNanos((long) (seconds * 1e9)));
  }
}
