package vn.sotay.article;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by its address that a page is a view for phones or for printing, and which page it is a
 * view of.
 */
public final class PageViews {

  /** What the hosts of views for phones begin with. */
  private static final List<String> MOBILE_HOSTS = List.of("m.", "mobile.", "amp.", "wap.");

  private static final Set<String> PARAMETERS =
      Set.of(
          "amp",
          "amp=1",
          "mobile=1",
          "m=1",
          "outputtype=amp",
          "view=mobile",
          "print",
          "print=1",
          "print=true",
          "print=yes",
          "view=print",
          "in=1",
          "tmpl=component",
          "layout=print");

  private static final List<String> ENDS = List.of("/amp", "/print", "/in-bai");

  /** Folders before the address of the page itself. */
  private static final List<String> FOLDERS = List.of("/print/", "/amp/", "/in-bai/");

  private PageViews() {}

  /**
   * Returns the address of the page itself, as far as the address of its view tells; empty if it is
   * none, or none of the web.
   *
   * @param url normalised
   */
  public static Optional<URI> original(URI url) {
    if (url.getHost() == null || url.getRawPath() == null) {
      return Optional.empty();
    }
    String text =
        url.getScheme()
            + "://"
            + withoutMobile(url.getRawAuthority())
            + withoutFolder(withoutEnd(url.getRawPath()))
            + query(url);
    return text.equals(url.toString()) ? Optional.empty() : UrlNormalizer.normalize(text);
  }

  /** Returns a host without the name that asks for a view: {@code m.bao.vn}; as it is if none. */
  public static String withoutMobile(String host) {
    return MOBILE_HOSTS.stream()
        .filter(host::startsWith)
        .map(start -> host.substring(start.length()))
        .filter(rest -> rest.contains("."))
        .findFirst()
        .orElse(host);
  }

  /** Returns a path without the end that asks for a view: {@code /abc-1.html/amp}. */
  public static String withoutEnd(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return ENDS.stream()
        .filter(end -> bare.endsWith(end) && bare.length() > end.length())
        .map(end -> bare.substring(0, bare.length() - end.length()))
        .findFirst()
        .orElse(path);
  }

  private static String withoutFolder(String path) {
    return FOLDERS.stream()
        .filter(path::contains)
        .map(folder -> path.replace(folder, "/"))
        .findFirst()
        .orElse(path);
  }

  /** Returns an address's query, {@code ?} included, without what asks for a view. */
  public static String query(URI url) {
    String query = Optional.ofNullable(url.getRawQuery()).orElse("");
    String kept =
        Stream.of(query.split("&", -1))
            .filter(part -> !part.isEmpty() && !PARAMETERS.contains(part.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
