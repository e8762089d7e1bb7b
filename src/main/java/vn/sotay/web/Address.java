package vn.sotay.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address of this server: a path and its query.
 *
 * @param path from the root, without query
 * @param pairs the query's parameters, in order
 */
public record Address(String path, List<Pair> pairs) {

  /** One parameter of a query. */
  public record Pair(String name, String value) {}

  public Address {
    pairs = List.copyOf(pairs);
  }

  static Address of(String path) {
    return new Address(path, List.of());
  }

  /** Returns this address with one more parameter; the page is back at the first. */
  Address with(String name, String value) {
    Stream<Pair> kept = without("page").pairs.stream();
    return new Address(
        path, Stream.concat(kept, Stream.of(new Pair(name, value))).distinct().toList());
  }

  /** Returns this address with one parameter in place of all of that name. */
  Address replacing(String name, String value) {
    return without(name).with(name, value);
  }

  Address without(String name) {
    return new Address(path, pairs.stream().filter(pair -> !pair.name.equals(name)).toList());
  }

  /** Returns this address without one value of a parameter; the page is back at the first. */
  Address without(String name, String value) {
    Pair gone = new Pair(name, value);
    return new Address(
        path, without("page").pairs.stream().filter(pair -> !pair.equals(gone)).toList());
  }

  Address at(String otherPath) {
    return new Address(otherPath, pairs);
  }

  /** Returns the address as it stands in a link. */
  @Override
  public String toString() {
    return pairs.isEmpty()
        ? path
        : path
            + "?"
            + pairs.stream()
                .map(pair -> encoded(pair.name) + "=" + encoded(pair.value))
                .collect(Collectors.joining("&"));
  }

  /** Returns a decoded path as it stands in a link. */
  static String encodedPath(String path) {
    return encoded(path).replace("%2F", "/").replace("+", "%20");
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
