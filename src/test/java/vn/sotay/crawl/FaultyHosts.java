package vn.sotay.crawl;

import static vn.sotay.crawl.FaultServer.bytes;
import static vn.sotay.crawl.FaultServer.links;
import static vn.sotay.crawl.FaultServer.send;
import static vn.sotay.crawl.FaultServer.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** The hosts that a {@link FaultServer} plays: each has one good article, and one fault. */
final class FaultyHosts {

  /** The article that every host has, however it behaves. */
  static final String GOOD = "/chi-bo-ban-na-doi-moi-sinh-hoat-10001.html";

  /** The address at which a host's fault shows. */
  static final String BAD = "/chi-bo-ban-pha-doi-moi-sinh-hoat-10002.html";

  /** Entries of the great site map, and those of them that aren't too old. */
  static final int GREAT = 50_000;

  static final int YOUNG = 10;

  static final List<String> ALL =
      List.of(
          "loris",
          "silent",
          "reset",
          "endless",
          "bomb",
          "loop",
          "metadata",
          "loopback",
          "short",
          "long",
          "charset",
          "busy",
          "closed",
          "cookies",
          "calendar",
          "parameters",
          "paths",
          "great",
          "mapbomb",
          "headers",
          "garbage",
          "encoding",
          "picture",
          "copies",
          "longrobots",
          "flaky");

  private FaultyHosts() {}

  /** Makes the server play all hosts. */
  static void on(FaultServer server) {
    for (String host : ALL) {
      server.list(host + "/", GOOD, BAD).html(host + GOOD, article(1));
    }
    connections(server);
    bodies(server);
    redirects(server);
    traps(server);
    entrances(server);
    moods(server);
  }

  /** Returns a page with an article on topic, different for every number. */
  static String article(int number) {
    return ("<html><head><title>Chi bộ bản Na đổi mới sinh hoạt</title></head><body><h1>Chi bộ bản"
            + " Na %d đổi mới sinh hoạt</h1><p>Ngày %d/5/2023, Chi bộ bản Na số %d tổ chức sinh"
            + " hoạt chuyên đề quý %d với %d đảng viên tham dự; chi ủy gửi trước tài liệu cho"
            + " đảng viên %d ngày.</p></body></html>")
        .formatted(number, number % 28 + 1, number, number % 4 + 1, number + 10, number);
  }

  private static void connections(FaultServer server) {
    server
        .on("loris" + BAD, afterTwoFailures((request, socket) -> drip(socket)))
        .on("silent" + BAD, afterTwoFailures((request, socket) -> Thread.sleep(60_000)))
        .on(
            "reset" + BAD,
            (request, socket) -> {
              start(socket, "200 OK", "Content-Type: text/html\r\nContent-Length: 5000\r\n")
                  .write(bytes("<p>Chi bộ"));
              socket.setSoLinger(true, 0);
              socket.close();
            })
        .on(
            "garbage" + BAD,
            (request, socket) -> socket.getOutputStream().write(bytes("?!\r\n\r\n")))
        .on(
            "headers" + BAD,
            (request, socket) ->
                send(
                    socket, "200 OK", "X-A: " + "a".repeat(1_000_000) + "\r\n", bytes("<p>a</p>")));
  }

  /** A slow host is given twice its time before the next try: only the last try is slow. */
  private static FaultServer.Handler afterTwoFailures(FaultServer.Handler slow) {
    AtomicInteger asked = new AtomicInteger();
    return (request, socket) -> {
      if (asked.incrementAndGet() < 3) {
        send(socket, "500 Oh", "", bytes("<p>lỗi</p>"));
      } else {
        slow.answer(request, socket);
      }
    };
  }

  private static void drip(Socket socket) throws IOException, InterruptedException {
    OutputStream out = start(socket, "200 OK", "Content-Type: text/html\r\nConnection: close\r\n");
    while (true) {
      out.write('a');
      out.flush();
      Thread.sleep(50);
    }
  }

  private static void bodies(FaultServer server) {
    byte[] bomb = gzip(new byte[30_000_000]);
    server
        .on("endless" + BAD, (request, socket) -> pour(socket))
        .on(
            "bomb" + BAD,
            (request, socket) -> send(socket, "200 OK", "Content-Encoding: gzip\r\n", bomb))
        .on(
            "short" + BAD,
            (request, socket) -> {
              start(socket, "200 OK", "Content-Type: text/html\r\nContent-Length: 5000\r\n")
                  .write(bytes("<p>Chi bộ</p>"));
              socket.close();
            })
        .on(
            "long" + BAD,
            (request, socket) -> {
              start(socket, "200 OK", "Content-Type: text/html\r\nContent-Length: 8\r\n")
                  .write(bytes("<p>a</p>" + "x".repeat(20_000)));
              socket.close();
            })
        .on(
            "charset" + BAD,
            (request, socket) ->
                send(
                    socket,
                    "200 OK",
                    "Content-Type: text/html; charset=x-no-such\r\n",
                    bytes(article(7))))
        .on(
            "encoding" + BAD,
            (request, socket) ->
                send(socket, "200 OK", "Content-Encoding: br\r\n", new byte[] {1, 2, 3}))
        .on(
            "picture" + BAD,
            (request, socket) ->
                send(socket, "200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2, 3}));
  }

  private static void pour(Socket socket) throws IOException {
    OutputStream out = start(socket, "200 OK", "Content-Type: text/html\r\nConnection: close\r\n");
    byte[] block = bytes("<p>Chi bộ họp. ".repeat(1000));
    while (true) {
      out.write(block);
    }
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void redirects(FaultServer server) {
    server
        .redirect("loop" + BAD, "/vong" + BAD)
        .redirect("loop/vong" + BAD, BAD)
        .redirect("metadata" + BAD, "http://169.254.169.254/latest/meta-data/")
        .list(
            "loopback/",
            GOOD,
            "/chi-bo-a-doi-moi-sinh-hoat-1.html",
            "/chi-bo-b-doi-moi-sinh-hoat-2.html",
            "/chi-bo-c-doi-moi-sinh-hoat-3.html",
            "/chi-bo-d-doi-moi-sinh-hoat-4.html")
        .redirect(
            "loopback/chi-bo-a-doi-moi-sinh-hoat-1.html", "http://127.0.0.1:" + server.port() + "/")
        .redirect(
            "loopback/chi-bo-b-doi-moi-sinh-hoat-2.html",
            "http://[::ffff:127.0.0.1]:" + server.port() + "/")
        .redirect("loopback/chi-bo-c-doi-moi-sinh-hoat-3.html", "http://0.0.0.0/")
        .redirect("loopback/chi-bo-d-doi-moi-sinh-hoat-4.html", "http://loopback:22/");
  }

  private static void traps(FaultServer server) {
    server
        .on(
            "calendar/*",
            (request, socket) -> {
              int at = number(request.path());
              send(socket, "200 OK", "", bytes(links(numbers(at, 100, "/lich/thang-%d/"))));
            })
        .list("calendar/", GOOD, "/lich/thang-1/")
        .on(
            "parameters/*",
            (request, socket) -> {
              int at = number(request.path());
              List<String> more = numbers(at, 100, "/muc?a=%d&b=" + at + "&c=" + at);
              send(socket, "200 OK", "", bytes(links(more)));
            })
        .list("parameters/", GOOD, "/muc?a=1&b=1")
        .on(
            "paths/*",
            (request, socket) ->
                send(socket, "200 OK", "", bytes(links(List.of("tin/", "bai/", "tin/bai/")))))
        .list("paths/", GOOD, "/tin/")
        .on(
            "copies/*",
            (request, socket) ->
                send(socket, "200 OK", "", bytes(article(5).replace("Mục", request.path()))))
        .list(
            "copies/",
            numbers(100, 1000, "/chi-bo-doi-moi-sinh-hoat-%d.html").toArray(String[]::new));
  }

  private static int number(String path) {
    String digits = path.replaceAll(".*?(\\d+).*", "$1");
    return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
  }

  private static List<String> numbers(int from, int count, String form) {
    return IntStream.range(from * 100 + 1, from * 100 + 1 + count)
        .mapToObj(form::formatted)
        .toList();
  }

  private static void entrances(FaultServer server) {
    byte[] great = gzip(bytes(greatSiteMap()));
    byte[] bomb = gzip(new byte[60_000_000]);
    String rules = "User-agent: *\nDisallow: " + BAD + "\n";
    server
        .on("great/sitemap.xml", (r, socket) -> send(socket, "200 OK", type("gzip"), great))
        .on("mapbomb/sitemap.xml", (r, socket) -> send(socket, "200 OK", type("gzip"), bomb))
        .on(
            "longrobots/robots.txt",
            (r, socket) -> {
              OutputStream out =
                  start(socket, "200 OK", "Content-Type: text/plain\r\nConnection: close\r\n");
              out.write(bytes(rules));
              while (true) {
                out.write(bytes("# and so on and so on\n".repeat(1000)));
              }
            });
  }

  private static String type(String type) {
    return "Content-Type: application/" + type + "\r\n";
  }

  private static String greatSiteMap() {
    StringBuilder xml =
        new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
    for (int i = 0; i < GREAT; i++) {
      String day = i < YOUNG ? "2024-05-06" : "2018-05-06";
      xml.append("<url><loc>http://great/chi-bo-doi-moi-sinh-hoat-").append(20_000 + i);
      xml.append(".html</loc><lastmod>").append(day).append("</lastmod></url>");
    }
    return xml.append("</urlset>").toString();
  }

  private static void moods(FaultServer server) {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger flaky = new AtomicInteger();
    server
        .on(
            "great/*",
            (request, socket) -> send(socket, "200 OK", "", bytes(article(number(request.path())))))
        .on(
            "busy" + BAD,
            (request, socket) -> {
              boolean first = asked.incrementAndGet() == 1;
              send(
                  socket,
                  first ? "429 Too Many Requests" : "200 OK",
                  "Retry-After: 1\r\n",
                  bytes(article(3)));
            })
        .on(
            "closed" + BAD,
            (request, socket) ->
                send(
                    socket,
                    "503 Service Unavailable",
                    "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT\r\n",
                    new byte[0]))
        .on(
            "cookies/*",
            (request, socket) ->
                send(socket, "200 OK", "Set-Cookie: id=1; Path=/\r\n", bytes(article(4))))
        .on(
            "flaky" + BAD,
            (request, socket) ->
                send(
                    socket,
                    flaky.incrementAndGet() < 3 ? "500 Oh" : "200 OK",
                    "",
                    bytes(article(6))));
  }
}
