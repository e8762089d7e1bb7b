package vn.sotay.crawl;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import vn.sotay.crawl.CrawlPlan.Network;

/**
 * Names → the machines that may be reached.
 *
 * <p>The client connects to exactly the addresses checked here, so that a name can't change its
 * address between check and use. A page of a public site must not send the crawler to machines of
 * the network it runs in.
 */
final class SafeAddresses implements DnsResolver {

  private final Network network;

  SafeAddresses(Network network) {
    this.network = network;
  }

  /** A name leads to a machine that must not be reached. */
  static final class UnsafeAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    UnsafeAddressException(String message) {
      super(message);
    }
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetSocketAddress served = network.hosts().get(host);
    if (served != null) {
      return List.of(served);
    }
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (InetAddress address : resolve(host)) {
      addresses.add(new InetSocketAddress(address, port));
    }
    return addresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetSocketAddress served = network.hosts().get(host);
    if (served != null) {
      return new InetAddress[] {served.getAddress()};
    }
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (!mayReach(address)) {
        throw new UnsafeAddressException(
            "%s leads to %s, which is no public address".formatted(host, address.getHostAddress()));
      }
    }
    return addresses;
  }

  private boolean mayReach(InetAddress address) {
    return isPublic(address) || (network.allowLoopback() && address.isLoopbackAddress());
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Returns whether an address is none of the special ones (RFC 6890 and its IANA registries). */
  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special
        && switch (address) {
          case Inet4Address four -> isPublic4(four.getAddress());
          case Inet6Address six -> isPublic6(six.getAddress());
          default -> false;
        };
  }

  private static boolean isPublic4(byte[] a) {
    int first = a[0] & 0xFF;
    int second = a[1] & 0xFF;
    int third = a[2] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean assignments = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean testing =
        (first == 198 && (second == 18 || second == 19))
            || (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 224 && !shared && !assignments && !testing;
  }

  /** Global unicast is 2000::/3; of it, and of the NAT64 prefix, the embedded IPv4 counts. */
  private static boolean isPublic6(byte[] a) {
    boolean nat64 = (a[0] & 0xFF) == 0 && a[1] == 0x64 && (a[2] & 0xFF) == 0xFF;
    if (nat64) {
      return isPublicEmbedded(Arrays.copyOfRange(a, 12, 16));
    }
    boolean sixToFour = a[0] == 0x20 && a[1] == 0x02;
    if (sixToFour) {
      return isPublicEmbedded(Arrays.copyOfRange(a, 2, 6));
    }
    boolean teredo = a[0] == 0x20 && a[1] == 0x01 && a[2] == 0 && a[3] == 0;
    return (a[0] & 0xE0) == 0x20 && !teredo;
  }

  private static boolean isPublicEmbedded(byte[] four) {
    try {
      return isPublic(InetAddress.getByAddress(four));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Returns whether a host lies on this machine, as far as its name tells without asking DNS.
   *
   * @param host lower case
   */
  boolean isHere(String host) {
    InetSocketAddress served = network.hosts().get(host);
    if (served != null) {
      return served.getAddress() != null && served.getAddress().isLoopbackAddress();
    }
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }
}
