package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.crawl.CrawlPlan.Network;

class SafeAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:1::"
      })
  void machinesOfOnesOwnNetworkAreRefused(String address) throws UnknownHostException {
    assertThat(SafeAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    assertThatThrownBy(() -> new SafeAddresses(Network.PUBLIC).resolve(address, 80))
        .isInstanceOf(SafeAddresses.UnsafeAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "113.160.0.1", "172.32.0.1", "2001:ee0::1", "64:ff9b::808:808"})
  void publicMachinesAreNot(String address) throws UnknownHostException {
    assertThat(SafeAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aNameThatIsServedHereLeadsHereAtEveryPort() throws UnknownHostException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8123);
    SafeAddresses addresses = new SafeAddresses(Network.with(Map.of("baox.example", here)));
    assertThat(addresses.resolve("baox.example", 80)).containsExactly(here);
  }

  @Test
  void loopbackIsReachedWhereAllowedAndPrivateMachinesNever() throws UnknownHostException {
    SafeAddresses addresses =
        new SafeAddresses(new Network(Map.of(), true, 1000, Duration.ofSeconds(1)));
    assertThat(addresses.resolve("127.0.0.1", 80)).hasSize(1);
    assertThatThrownBy(() -> addresses.resolve("10.0.0.1", 80))
        .hasMessage("10.0.0.1 leads to 10.0.0.1, which is no public address");
  }
}
