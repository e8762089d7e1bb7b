package vn.sotay.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sample site, served over loopback on a port of the system's choice until it is closed.
 *
 * <p>Five hosts share the port and are told apart by the Host header. Every answer carries an ETag,
 * and asking again for what hasn't changed gives 304.
 */
public final class SampleSite implements AutoCloseable {

  private static final int NOT_MODIFIED = 304;
  private static final int NO_BODY = -1;

  private final HttpServer server;
  private final Map<String, Map<String, SampleResponse>> hosts;

  private SampleSite(HttpServer server, Map<String, Map<String, SampleResponse>> hosts) {
    this.server = server;
    this.hosts = hosts;
  }

  /**
   * Makes the pages and starts serving them.
   *
   * @throws IOException if no port can be had
   */
  public static SampleSite start() throws IOException {
    Map<String, Map<String, SampleResponse>> hosts = new LinkedHashMap<>();
    for (SampleOutlet outlet : SampleOutlet.ALL) {
      hosts.put(outlet.host(), SamplePages.of(outlet, SampleArticles.of(outlet)));
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var site = new SampleSite(server, hosts);
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  /** Returns where each host is served, in the order of {@link SampleOutlet#ALL}. */
  public Map<String, InetSocketAddress> hosts() {
    Map<String, InetSocketAddress> addresses = new LinkedHashMap<>();
    hosts.keySet().forEach(host -> addresses.put(host, server.getAddress()));
    return addresses;
  }

  /** Returns the path at which an article is served. */
  public static String path(SampleOutlet outlet, SampleArticle article) {
    return SampleAddresses.article(outlet, article);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      SampleResponse response = find(exchange);
      String tag = "\"%s\"".formatted(response.body().sha256().substring(0, 16));
      exchange.getResponseHeaders().set("Content-Type", response.type());
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(NOT_MODIFIED, NO_BODY);
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(response.status(), NO_BODY);
      } else {
        exchange.sendResponseHeaders(response.status(), response.body().length());
        exchange.getResponseBody().write(response.body().toArray());
      }
    }
  }

  private SampleResponse find(HttpExchange exchange) {
    String host =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
            .map(name -> name.replaceFirst(":\\d+$", ""))
            .orElse("");
    Map<String, SampleResponse> pages = hosts.getOrDefault(host, Map.of());
    URI asked = exchange.getRequestURI();
    return Optional.ofNullable(pages.get(asked.toString()))
        .or(() -> Optional.ofNullable(pages.get(asked.getPath())))
        .orElseGet(SampleResponse::notFound);
  }
}
