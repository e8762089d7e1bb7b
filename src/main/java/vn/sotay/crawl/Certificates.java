package vn.sotay.crawl;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens encrypted connections: a server must prove its name by a valid certificate, but for hosts
 * whose chain is known to be broken, and that is logged.
 */
final class Certificates implements TlsSocketStrategy {

  private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

  private final Set<String> unverified;
  private final TlsSocketStrategy strict = DefaultClientTlsStrategy.createDefault();
  private final TlsSocketStrategy lenient =
      new DefaultClientTlsStrategy(
          trusting(),
          // Otherwise Java itself compares the name, whatever the verifier says.
          HostnameVerificationPolicy.CLIENT,
          NoopHostnameVerifier.INSTANCE);

  Certificates(Set<String> unverified) {
    this.unverified = Set.copyOf(unverified);
  }

  private static SSLContext trusting() {
    try {
      return SSLContextBuilder.create().loadTrustMaterial(TrustAllStrategy.INSTANCE).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext context)
      throws IOException {
    if (!unverified.contains(target)) {
      return strict.upgrade(socket, target, port, attachment, context);
    }
    LOG.warn("{}: its certificate isn't checked, as its profile says", target);
    return lenient.upgrade(socket, target, port, attachment, context);
  }
}
