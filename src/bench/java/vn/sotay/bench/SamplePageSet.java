package vn.sotay.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sotay.sample.SampleArticle;
import vn.sotay.sample.SampleArticles;
import vn.sotay.sample.SampleOutlet;
import vn.sotay.sample.SampleSite;

/** The sample site's article pages as a gold set. */
final class SamplePageSet {

  private static final String END_OF_HEAD = "\r\n\r\n";

  private SamplePageSet() {}

  /** Writes pages and ground truth into an empty folder, and returns it. */
  static Path write(Path folder) throws IOException {
    List<String> truth = new ArrayList<>();
    Files.createDirectories(folder.resolve("html"));
    try (SampleSite site = SampleSite.start()) {
      for (SampleOutlet outlet : SampleOutlet.ALL) {
        InetSocketAddress address = site.hosts().get(outlet.host());
        for (SampleArticle article : SampleArticles.of(outlet)) {
          String path = SampleSite.path(outlet, article);
          Files.writeString(
              folder.resolve("html/" + article.id() + ".html"), get(address, outlet.host(), path));
          truth.add(
              "\"%s\":{\"articleBody\":\"%s\",\"url\":\"http://%s%s\"}"
                  .formatted(article.id(), escaped(body(article)), outlet.host(), path));
        }
      }
    }
    Files.writeString(folder.resolve("ground-truth.json"), "{" + String.join(",", truth) + "}");
    return folder;
  }

  private static String body(SampleArticle article) {
    StringBuilder text = new StringBuilder(article.lead());
    article.blocks().stream()
        .filter(block -> !(block instanceof SampleArticle.Block.Photo))
        .forEach(block -> text.append('\n').append(block.text()));
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String get(InetSocketAddress address, String host, String path)
      throws IOException {
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(answer.indexOf(END_OF_HEAD) + END_OF_HEAD.length());
    }
  }
}
