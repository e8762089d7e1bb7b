package vn.sotay.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may ask what. */
final class Guard {

  /** The field of every form that proves that it is one of ours. */
  static final String TOKEN = "token";

  /**
   * A request that isn't answered.
   *
   * @param key of the message that says why
   * @param headers that its answer has besides
   */
  record Refusal(int status, String key, Map<String, String> headers) {

    Refusal(int status, String key) {
      this(status, key, Map.of());
    }
  }

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /** A form of ours holds a note at most. */
  private static final long MOST_BYTES = 100_000;

  private static final int TOKEN_BYTES = 16;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  /** An archived page may show its own styles, and do and load nothing. */
  static final Map<String, String> FOREIGN_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
              + " frame-ancestors 'self'",
          "X-Frame-Options",
          "SAMEORIGIN");

  private final WebSettings settings;
  private final Set<String> forms;
  private final String token = newToken();

  Guard(WebSettings settings, List<Route> routes) {
    this.settings = settings;
    this.forms =
        routes.stream()
            .filter(route -> route.method() == Route.Method.POST)
            .map(Route::path)
            .collect(Collectors.toSet());
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns what a form must send back; another one each time the program starts. */
  String token() {
    return token;
  }

  /** Returns what every answer says to the browser. */
  Map<String, String> headers() {
    return HEADERS;
  }

  /** Returns why a request isn't answered; empty if it may be. */
  Optional<Refusal> refusal(Context context) {
    boolean reads = READING.contains(context.req().getMethod());
    boolean sends = context.req().getMethod().equals("POST") && forms.contains(context.path());
    if (!reads && !sends) {
      return Optional.of(new Refusal(405, "guard.method", Map.of("Allow", "GET, HEAD")));
    }
    if (settings.isLoopback() && !isLoopbackName(context.header("Host"))) {
      return Optional.of(new Refusal(403, "guard.host"));
    }
    if (settings.token().isPresent() && !knows(context, settings.token().get())) {
      return Optional.of(
          new Refusal(
              401,
              "guard.token",
              Map.of("WWW-Authenticate", "Basic realm=\"Sotay\", charset=\"UTF-8\"")));
    }
    return sends ? formRefusal(context) : Optional.empty();
  }

  /** A form must come from a page of ours, on this machine. */
  private Optional<Refusal> formRefusal(Context context) {
    if (!settings.isLoopback()) {
      return Optional.of(new Refusal(403, "guard.loopback"));
    }
    if (context.req().getContentLengthLong() > MOST_BYTES
        || context.req().getContentLengthLong() < 0) {
      return Optional.of(new Refusal(413, "guard.size"));
    }
    String origin = context.header("Origin");
    boolean foreign = origin != null && !origin.equals("http://" + context.header("Host"));
    String given = context.formParam(TOKEN);
    return foreign || given == null || !same(given, token)
        ? Optional.of(new Refusal(403, "guard.form"))
        : Optional.empty();
  }

  /**
   * A page of another site may let its own name point to this machine (DNS rebinding) and then read
   * what is here; its requests carry that name.
   */
  private static boolean isLoopbackName(@Nullable String host) {
    if (host == null) {
      return false;
    }
    int port = host.startsWith("[") ? host.indexOf(':', host.indexOf(']')) : host.indexOf(':');
    String name = port < 0 ? host : host.substring(0, port);
    return LOOPBACK_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean knows(Context context, String token) {
    String given = context.header("Authorization");
    if (given == null) {
      return false;
    }
    return same(secret(given), token);
  }

  /** Returns what the two schemes carry; empty for any other. */
  private static String secret(String authorization) {
    if (authorization.startsWith("Bearer ")) {
      return authorization.substring("Bearer ".length());
    }
    return authorization.startsWith("Basic ")
        ? password(authorization.substring("Basic ".length()))
        : "";
  }

  /** Returns the password of Basic credentials (RFC 7617); empty if they are malformed. */
  private static String password(String credentials) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Compares in a time that doesn't tell how much was right. */
  private static boolean same(String given, String token) {
    return MessageDigest.isEqual(
        given.strip().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
