package vn.sotay.cli;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import vn.sotay.article.MendableException;
import vn.sotay.crawl.CrawlPlan.Network;

/** Names that are served elsewhere than DNS says: for tests. */
final class ServedAt {

  @Option(
      names = "--at",
      paramLabel = "HOST=ADDRESS:PORT",
      hidden = true,
      description = "this name is served here, whatever DNS says: for tests")
  private Map<String, String> servedAt = new TreeMap<>();

  /**
   * Returns the network as it is to be reached.
   *
   * @param loopback whether other names may lead to this machine
   * @throws MendableException if an address isn't one
   */
  Network network(boolean loopback) {
    Map<String, InetSocketAddress> hosts = new TreeMap<>();
    servedAt.forEach((host, address) -> hosts.put(host, address(host, address)));
    return new Network(hosts, loopback, Network.MAX_BODY, Network.TIMEOUT);
  }

  private static InetSocketAddress address(String host, String address) {
    int colon = address.lastIndexOf(':');
    try {
      return new InetSocketAddress(
          address.substring(0, Math.max(0, colon)), Integer.parseInt(address.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw new MendableException(
          "--at %s=%s: expected an address and a port such as 127.0.0.1:8080."
              .formatted(host, address),
          e);
    }
  }
}
