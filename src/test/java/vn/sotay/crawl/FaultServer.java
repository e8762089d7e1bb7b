package vn.sotay.crawl;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on loopback that plays any number of hosts and breaks every rule it is told to: it
 * writes answers byte by byte itself. It remembers who asked for what and when.
 */
final class FaultServer implements AutoCloseable {

  /** A request as it came. */
  record Request(String host, String path, Map<String, String> headers, long nanos) {}

  /** Answers a request on a socket that it may ill-treat. */
  @FunctionalInterface
  interface Handler {
    void answer(Request request, Socket socket) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  FaultServer() {
    try {
      server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (Request request = read(in); request != null; request = read(in)) {
        requests.add(request);
        handler(request).answer(request, socket);
      }
    } catch (IOException | InterruptedException e) {
      // Whoever asked has gone, or the server ends.
    }
  }

  /** The handler of the path on that host, else of all the host's paths, else "not there". */
  private Handler handler(Request request) {
    String path = request.path().split("\\?", 2)[0];
    Handler missing = (r, socket) -> send(socket, "404 Not Found", "", bytes("<p>không có</p>"));
    return handlers.getOrDefault(
        request.host() + path, handlers.getOrDefault(request.host() + "/*", missing));
  }

  private static Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(": *", 2);
      headers.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    String host = headers.getOrDefault("Host", "").replaceAll(":.*", "");
    return new Request(host, first.split(" ", -1)[1], headers, System.nanoTime());
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Serves a host's path, or all its paths with {@code host/*}. */
  FaultServer on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  FaultServer html(String path, String body) {
    return on(path, (request, socket) -> send(socket, "200 OK", "", bytes(body)));
  }

  /** Serves a page of links to the paths. */
  FaultServer list(String path, String... targets) {
    return html(path, links(List.of(targets)));
  }

  static String links(List<String> targets) {
    StringBuilder html = new StringBuilder("<h1>Mục</h1>");
    targets.forEach(target -> html.append("<a href='").append(target).append("'>xem</a> "));
    return html.toString();
  }

  FaultServer redirect(String path, String target) {
    return on(
        path,
        (request, socket) ->
            send(socket, "302 Found", "Location: " + target + "\r\n", new byte[0]));
  }

  /**
   * Sends an answer as it should be.
   *
   * @param headers each ending in a line break; without a type it is HTML
   */
  static void send(Socket socket, String status, String headers, byte[] body) throws IOException {
    String type = headers.contains("Content-Type") ? "" : "Content-Type: text/html\r\n";
    start(socket, status, headers + type + "Content-Length: " + body.length + "\r\n");
    socket.getOutputStream().write(body);
    socket.getOutputStream().flush();
  }

  /** Sends a status line and headers. */
  static OutputStream start(Socket socket, String status, String headers) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"));
    out.flush();
    return out;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  int port() {
    return server.getLocalPort();
  }

  List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  List<Request> requests(String host) {
    return requests().stream().filter(request -> request.host().equals(host)).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
