package vn.sotay.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * A site on loopback for crawlers, in a process of its own: sections of a hundred articles, a page
 * of 100 KB each. Prints its port.
 */
final class PageServer {

  private static final int ARTICLES_A_SECTION = 100;
  private static final int PAGE_BYTES = 100_000;

  /** A real page has this part of its bytes in its text, or less. */
  private static final int WORDS = 900;

  private static final String[] SYLLABLES =
      "chi bộ đảng viên sinh hoạt bản làng thôn xã phường nghị quyết tỉnh năm tháng cấp ủy đồng chí nhân dân mô hình kinh tế văn hóa trường học nông nghiệp rừng biển đường điện nước nhà cửa hội nghị kiểm tra giám sát"
          .split(" ", -1);

  private PageServer() {}

  public static void main(String[] args) throws IOException {
    int articles = Integer.parseInt(args[0]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.createContext("/", exchange -> answer(exchange, articles));
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, int articles) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String page = page(path, articles);
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String page(String path, int articles) {
    if (path.equals("/")) {
      return links(articles / ARTICLES_A_SECTION, 0, "/xay-dung-dang/%d/");
    }
    if (path.startsWith("/xay-dung-dang/")) {
      return links(
          ARTICLES_A_SECTION, number(path) * ARTICLES_A_SECTION, "/chi-bo-doi-moi-%d.html");
    }
    return path.startsWith("/chi-bo") ? article(number(path)) : "";
  }

  private static int number(String path) {
    return Integer.parseInt(path.replaceAll("\\D+", ""));
  }

  private static String links(int count, int from, String form) {
    StringBuilder html = new StringBuilder("<html><body>");
    for (int i = 0; i < count; i++) {
      boolean article = form.contains("chi-bo");
      String target = form.formatted(from + i + (article ? 10_000_000 : 0));
      html.append("<a href=\"").append(target).append("\">Chi bộ ").append(i).append("</a>\n");
    }
    return html.append("</body></html>").toString();
  }

  private static String article(int number) {
    Random random = new Random(number);
    StringBuilder html =
        new StringBuilder("<html><head><title>Chi bộ đổi mới</title></head><body>");
    furniture(html, PAGE_BYTES / 3);
    html.append("<article><h1>Chi bộ ").append(number).append(" đổi mới sinh hoạt</h1>");
    for (int i = 0; i < WORDS; i++) {
      html.append(i % 90 == 0 ? "</p><p>Ngày 5/6/2023, " : " ");
      html.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      html.append(i % 90 == 89 ? "." : "");
    }
    html.append("</p></article>");
    furniture(html, PAGE_BYTES * 9 / 10);
    return html.append("</body></html>").toString();
  }

  private static void furniture(StringBuilder html, int until) {
    for (int i = 0; html.length() < until; i++) {
      html.append("<div class=\"box item-").append(i).append("\"><a href=\"/muc/tin-").append(i);
      html.append(".jpg\" title=\"Tin khác\"><img src=\"/anh/").append(i);
      html.append(".jpg\" alt=\"\"></a><span class=\"time\">5/6/2023</span></div>\n");
    }
  }
}
