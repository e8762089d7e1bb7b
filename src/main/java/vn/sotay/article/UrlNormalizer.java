package vn.sotay.article;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Brings web addresses into the one form that names a page.
 *
 * <p>RFC 3986 section 6.2.2 (case, percent-encoding, dot segments) and 6.2.3 (default port, empty
 * path); besides, fragments, user names, session ids and tracking parameters go. The order of
 * parameters stays, since some portals' addresses depend on it.
 */
public final class UrlNormalizer {

  private static final String UNRESERVED = "-._~";

  /** RFC 3986: sub-delims, {@code :} and {@code @}, besides the slash; the query also has '?'. */
  private static final String IN_PATH = "!$&'()*+,;=:@/";

  private static final String IN_QUERY = IN_PATH + "?";

  /** Parameters that tell where a reader came from, or who they are; never which page it is. */
  private static final Set<String> NOISE =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "yclid",
          "zarsrc",
          "_ga",
          "_gl",
          "mc_cid",
          "mc_eid",
          "igshid",
          "jsessionid",
          "phpsessid",
          "aspsessionid",
          "asp.net_sessionid",
          "sessionid");

  private static final List<String> NOISE_PREFIXES = List.of("utm_", "aspsessionid");
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int LONGEST = 4096;

  private UrlNormalizer() {}

  /** Returns the normal form; empty if it isn't an absolute http or https address. */
  public static Optional<URI> normalize(URI url) {
    return normalize(url.toString());
  }

  /**
   * Returns the normal form of an absolute address as found in the wild, with spaces and Vietnamese
   * letters perhaps unescaped.
   *
   * @return empty if it isn't an http or https address, names no host, or is longer than 4096
   *     characters
   */
  public static Optional<URI> normalize(String url) {
    String text = url.strip();
    int colon = text.indexOf("://");
    if (colon < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    String rest = before(text.substring(colon + 3), '#');
    int end = endOfAuthority(rest);
    Optional<String> authority = authority(scheme, rest.substring(0, end));
    return authority.flatMap(a -> parse(scheme + "://" + a + pathAndQuery(rest.substring(end))));
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String before(String text, char stop) {
    int at = text.indexOf(stop);
    return at < 0 ? text : text.substring(0, at);
  }

  private static int endOfAuthority(String rest) {
    int end = 0;
    while (end < rest.length() && "/?\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static Optional<String> authority(String scheme, String authority) {
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = colon > hostAndPort.lastIndexOf(']');
    String host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
    String port = hasPort ? hostAndPort.substring(colon + 1) : "";
    return host(host).flatMap(h -> port(scheme, port).map(p -> h + p));
  }

  private static Optional<String> host(String host) {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (bare.startsWith("[")) {
      return Optional.of(bare.toLowerCase(Locale.ROOT));
    }
    try {
      String ascii = IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return ascii.isEmpty() || !ascii.chars().allMatch(UrlNormalizer::inHost)
          ? Optional.empty()
          : Optional.of(ascii);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean inHost(int c) {
    return isAlphanumeric(c) || c == '-' || c == '.' || c == '_';
  }

  /** Returns {@code :8080}, nothing for the scheme's own port, or empty if it is no port. */
  private static Optional<String> port(String scheme, String port) {
    if (port.isEmpty()) {
      return Optional.of("");
    }
    try {
      int number = Integer.parseInt(port);
      int usual = scheme.equals("http") ? HTTP_PORT : HTTPS_PORT;
      return number < 1 || number > 0xFFFF
          ? Optional.empty()
          : Optional.of(number == usual ? "" : ":" + number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String pathAndQuery(String text) {
    String path = before(text, '?').replace('\\', '/');
    String query = path.length() < text.length() ? text.substring(path.length() + 1) : "";
    return withoutDots(escape(withoutSession(path), IN_PATH)) + query(query);
  }

  /** {@code /tin.aspx;jsessionid=1A2B} is {@code /tin.aspx}. */
  private static String withoutSession(String path) {
    int at = path.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
    if (at < 0) {
      return path;
    }
    int end = path.indexOf('/', at);
    return path.substring(0, at) + (end < 0 ? "" : path.substring(end));
  }

  private static String query(String query) {
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.replace("&amp;", "&").split("&", -1)) {
      if (!parameter.isEmpty() && !isNoise(before(parameter, '='))) {
        kept.append(kept.isEmpty() ? '?' : '&').append(escape(parameter, IN_QUERY));
      }
    }
    return kept.toString();
  }

  private static boolean isNoise(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NOISE.contains(lower) || NOISE_PREFIXES.stream().anyMatch(lower::startsWith);
  }

  /** RFC 3986 section 5.2.4. */
  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> keepIf(last, kept);
        case ".." -> {
          kept.pollLast();
          keepIf(last, kept);
        }
        default -> kept.addLast(segments[i]);
      }
    }
    return "/" + String.join("/", kept);
  }

  private static void keepIf(boolean last, Deque<String> kept) {
    if (last) {
      kept.addLast("");
    }
  }

  /** Decodes what needs no escape, escapes what does, and writes escapes in upper case. */
  private static String escape(String text, String allowed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xFF;
      if (c == '%' && isEscape(bytes, i)) {
        int decoded = HexFormat.fromHexDigits(text(bytes, i + 1), 0, 2);
        i += 2;
        write(out, decoded, isAlphanumeric(decoded) || UNRESERVED.indexOf(decoded) >= 0);
      } else {
        write(out, c, isAlphanumeric(c) || UNRESERVED.indexOf(c) >= 0 || allowed.indexOf(c) >= 0);
      }
    }
    return out.toString(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes, int from) {
    return new String(bytes, from, 2, StandardCharsets.US_ASCII);
  }

  private static boolean isEscape(byte[] bytes, int percent) {
    return percent + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[percent + 1])
        && HexFormat.isHexDigit(bytes[percent + 2]);
  }

  private static void write(ByteArrayOutputStream out, int c, boolean plain) {
    if (plain) {
      out.write(c);
      return;
    }
    out.write('%');
    out.write(Character.toUpperCase(HexFormat.of().toHighHexDigit(c)));
    out.write(Character.toUpperCase(HexFormat.of().toLowHexDigit(c)));
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
