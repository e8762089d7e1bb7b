package vn.sotay.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may ask what. */
final class Guard {

  /**
   * A request that isn't answered.
   *
   * @param headers that its answer has besides
   */
  record Refusal(int status, String message, Map<String, String> headers) {}

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private final WebSettings settings;

  Guard(WebSettings settings) {
    this.settings = settings;
  }

  /** Returns what every answer says to the browser. */
  Map<String, String> headers() {
    return HEADERS;
  }

  /** Returns why a request isn't answered; empty if it may be. */
  Optional<Refusal> refusal(Context context) {
    if (!METHODS.contains(context.req().getMethod())) {
      return Optional.of(
          new Refusal(
              405, "Chỉ đọc được, không gửi được gì lên đây.", Map.of("Allow", "GET, HEAD")));
    }
    if (settings.isLoopback() && !isLoopbackName(context.header("Host"))) {
      return Optional.of(
          new Refusal(
              403,
              "Tên máy trong yêu cầu không phải của máy này. Mở bằng http://localhost hoặc"
                  + " http://127.0.0.1.",
              Map.of()));
    }
    if (settings.token().isPresent() && !knows(context, settings.token().get())) {
      return Optional.of(
          new Refusal(
              401,
              "Cần mã truy cập: nhập ở ô mật khẩu (tên tùy ý), hoặc gửi kèm 'Authorization:"
                  + " Bearer'.",
              Map.of("WWW-Authenticate", "Basic realm=\"Sotay\", charset=\"UTF-8\"")));
    }
    return Optional.empty();
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
