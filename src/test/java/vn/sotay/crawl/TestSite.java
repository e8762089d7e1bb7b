package vn.sotay.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import vn.sotay.site.SiteProfile;

/** A small server on loopback that plays any number of hosts, and remembers who asked when. */
final class TestSite implements AutoCloseable {

  /** A request as it came. */
  record Request(String host, String path, Map<String, String> headers, long nanos) {}

  /** Answers a request. */
  @FunctionalInterface
  interface Handler {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  TestSite() {
    this(address -> HttpServer.create(address, 50));
  }

  /** Makes a server that encrypts. */
  static TestSite encrypting(SSLContext context) {
    return new TestSite(
        address -> {
          HttpsServer server = HttpsServer.create(address, 50);
          server.setHttpsConfigurator(new HttpsConfigurator(context));
          return server;
        });
  }

  /** Makes a server at an address. */
  @FunctionalInterface
  private interface Maker {
    HttpServer at(InetSocketAddress address) throws IOException;
  }

  private TestSite(Maker maker) {
    try {
      server = maker.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
    String path = exchange.getRequestURI().toString();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    requests.add(new Request(host, path, headers, System.nanoTime()));
    Handler missing = e -> send(e, 404, "text/html", "<p>không có</p>");
    try (exchange) {
      handlers.getOrDefault(host + path, handlers.getOrDefault(path, missing)).answer(exchange);
    }
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Serves a path, or {@code host/path}, by a handler. */
  TestSite on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  TestSite html(String path, String body) {
    return on(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", body));
  }

  TestSite xml(String path, String body) {
    return on(path, exchange -> send(exchange, 200, "application/xml", body));
  }

  TestSite robots(String body) {
    return on("/robots.txt", exchange -> send(exchange, 200, "text/plain", body));
  }

  TestSite redirect(String path, String target) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", target);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  TestSite status(String path, int status) {
    return on(path, exchange -> send(exchange, status, "text/html", "<p>" + status + "</p>"));
  }

  /** Serves an article under a path. */
  TestSite article(String path) {
    return html(path, "<h1>Chi bộ sinh hoạt</h1><p>Nội dung của " + path + "</p>");
  }

  /** Serves a page of links to the paths. */
  TestSite list(String path, String... targets) {
    StringBuilder html = new StringBuilder("<h1>Mục</h1>");
    for (String target : targets) {
      html.append("<a href='").append(target).append("'>xem</a> ");
    }
    return html(path, html.toString());
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  /** Returns the network in which these hosts are played by this server. */
  CrawlPlan.Network network(String... hosts) {
    Map<String, InetSocketAddress> map = new TreeMap<>();
    for (String host : hosts) {
      map.put(host, address());
    }
    return new CrawlPlan.Network(map, false, 100_000, Duration.ofSeconds(5));
  }

  /** Returns a profile of a host with a pause so short that tests don't wait. */
  static SiteProfile profile(String host) {
    return SiteProfile.unknown(URI.create("http://" + host + "/")).pausing(Duration.ofMillis(1));
  }

  List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  List<String> paths() {
    return requests().stream().map(Request::path).toList();
  }

  void forget() {
    requests.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
