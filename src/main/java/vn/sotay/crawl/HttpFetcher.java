package vn.sotay.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page.Header;
import vn.sotay.crawl.CrawlPlan.Network;
import vn.sotay.store.CrawlState.Validators;

/**
 * Asks for one address and takes the answer as it comes: no redirects, no cookies, no retries; all
 * sizes and times bounded. May be used by several threads.
 */
final class HttpFetcher implements Closeable {

  private static final int MAX_CONNECTIONS = 1000;

  /** Header lines, and characters of one: some portals send long cookies and policies. */
  private static final int MAX_HEADERS = 200;

  private static final int MAX_HEADER_LINE = 32 * 1024;

  /** A whole answer may take this many times the timeout: it bounds servers that drip. */
  private static final int TOTAL_TIMEOUTS = 3;

  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml;q=0.9,*/*;q=0.5";

  private final Network network;
  private final String userAgent;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch;
  private final LargeBodies largeBodies = new LargeBodies();

  /** Nothing unpacks to more than this many times its size but what is made to burst memories. */
  private static final int MAX_RATIO = 200;

  /**
   * @param unverified hosts whose certificates aren't checked
   */
  HttpFetcher(Network network, String userAgent, Set<String> unverified) {
    this.network = network;
    this.userAgent = userAgent;
    this.client = client(network, unverified);
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-watch").factory());
  }

  private static CloseableHttpClient client(Network network, Set<String> unverified) {
    Timeout timeout = Timeout.of(network.timeout());
    Http1Config limits =
        Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(MAX_HEADER_LINE)
            .build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
            .setDnsResolver(new SafeAddresses(network))
            .setTlsSocketStrategy(new Certificates(unverified))
            .setMaxConnPerRoute(1)
            .setMaxConnTotal(MAX_CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout)
                    .setSocketTimeout(timeout)
                    .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                    .build())
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .build();
  }

  /** What a server answered, or why it didn't. */
  sealed interface Answer {

    /**
     * An HTTP response of any status.
     *
     * @param body decoded
     * @param request the headers it was asked with
     */
    record Response(int status, List<Header> headers, Bytes body, List<Header> request)
        implements Answer {}

    /** The machine must not be reached. */
    record Unsafe(String reason) implements Answer {}

    /** No usable answer; {@code passing} if trying again may help. */
    record Broken(String reason, boolean passing) implements Answer {}
  }

  /**
   * Asks for an address.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  Answer ask(URI url, Validators validators) throws InterruptedException {
    return ask(url, validators, new Cap(network.maxBody(), false));
  }

  /** Asks for the first bytes of an address, whatever its length. */
  Answer askStart(URI url, Validators validators, int bytes) throws InterruptedException {
    return ask(url, validators, new Cap(bytes, true));
  }

  /** Lets other threads have large bodies: what the last answer brought is worked off. */
  void workedOff() {
    largeBodies.giveBack();
  }

  /**
   * How much of a body is taken.
   *
   * @param cut whether the rest of a longer one is left out, or the whole refused
   */
  private record Cap(int bytes, boolean cut) {}

  private Answer ask(URI url, Validators validators, Cap cap) throws InterruptedException {
    List<Header> headers = requestHeaders(url, validators);
    HttpGet request = new HttpGet(url);
    headers.stream()
        .filter(header -> !header.name().equals("Host"))
        .forEach(header -> request.addHeader(header.name(), header.value()));
    ScheduledFuture<?> alarm =
        watch.schedule(
            request::cancel, network.timeout().toMillis() * TOTAL_TIMEOUTS, TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> answer(response, headers, cap));
    } catch (SafeAddresses.UnsafeAddressException e) {
      return new Answer.Unsafe(e.getMessage());
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while asking for " + url);
      }
      return new Answer.Broken(request.isCancelled() ? "took too long" : reason(e), true);
    } finally {
      alarm.cancel(false);
    }
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    return e.getMessage() == null ? name : name + ": " + e.getMessage();
  }

  private List<Header> requestHeaders(URI url, Validators validators) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", url.getRawAuthority()));
    headers.add(new Header("User-Agent", userAgent));
    headers.add(new Header("Accept", ACCEPT));
    headers.add(new Header("Accept-Language", "vi,en;q=0.5"));
    headers.add(new Header("Accept-Encoding", "gzip"));
    validators.etag().ifPresent(etag -> headers.add(new Header("If-None-Match", etag)));
    validators.lastModified().ifPresent(date -> headers.add(new Header("If-Modified-Since", date)));
    return headers;
  }

  private Answer answer(ClassicHttpResponse response, List<Header> request, Cap cap)
      throws IOException {
    List<Header> headers =
        Stream.of(response.getHeaders())
            .map(h -> new Header(h.getName(), h.getValue() == null ? "" : h.getValue().strip()))
            .toList();
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Answer.Response(response.getCode(), headers, Bytes.EMPTY, request);
    }
    String encoding =
        entity.getContentEncoding() == null
            ? ""
            : entity.getContentEncoding().toLowerCase(Locale.ROOT).strip();
    CountedStream sent = new CountedStream(entity.getContent());
    Optional<InputStream> plain =
        switch (encoding) {
          case "", "identity", "utf-8" -> Optional.of(sent);
          case "gzip", "x-gzip" -> Optional.of(new GZIPInputStream(sent));
          default -> Optional.empty();
        };
    if (plain.isEmpty()) {
      response.close();
      return new Answer.Broken("encoding '%s' wasn't asked for".formatted(encoding), false);
    }
    return read(response, headers, new Body(plain.orElseThrow(), sent, cap), request);
  }

  /**
   * A body on its way.
   *
   * @param plain its bytes without content encoding
   * @param sent its bytes as they come
   */
  private record Body(InputStream plain, CountedStream sent, Cap cap) {

    byte[] read(int atMost) throws IOException {
      return plain.readNBytes(atMost);
    }

    boolean bursts(long length) {
      return length > LargeBodies.LARGE && length > sent.count() * MAX_RATIO;
    }
  }

  private Answer read(
      ClassicHttpResponse response, List<Header> headers, Body body, List<Header> request)
      throws IOException {
    int most = body.cap().bytes();
    byte[] bytes = body.read(Math.min(most + 1, LargeBodies.LARGE + 1));
    if (bytes.length > LargeBodies.LARGE && most > LargeBodies.LARGE) {
      largeBodies.take();
      bytes = joined(bytes, body.read(most + 1 - bytes.length));
    }
    boolean longer = bytes.length > most;
    if (longer || body.bursts(bytes.length)) {
      // Closing the response would read the rest: an endless one must be cut.
      response.close();
    }
    if (body.bursts(bytes.length)) {
      return new Answer.Broken(
          "unpacks to more than %d times its size".formatted(MAX_RATIO), false);
    }
    if (longer && !body.cap().cut()) {
      return new Answer.Broken("larger than %d bytes".formatted(most), false);
    }
    Bytes kept = Bytes.of(longer ? Arrays.copyOf(bytes, most) : bytes);
    return new Answer.Response(response.getCode(), headers, kept, request);
  }

  private static byte[] joined(byte[] start, byte[] rest) {
    byte[] all = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return all;
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    client.close();
  }
}
