package vn.sotay.crawl;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.sotay.store.HostMemory;

/** The hosts of a run, shared by all its sites, so that a host has one pause whoever asks. */
final class Hosts {

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final HostMemory memory;
  private final Clock clock;

  Hosts(HostMemory memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** Returns a host by its name, in lower case. */
  Host of(String name) {
    return hosts.computeIfAbsent(name, n -> new Host(n, memory, clock));
  }

  /** Keeps what was learned about the hosts for the next run. */
  void save() {
    hosts.values().forEach(Host::save);
  }
}
