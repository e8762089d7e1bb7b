package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.sotay.article.Progress;
import vn.sotay.site.Manners;
import vn.sotay.site.SiteProfile;
import vn.sotay.store.Corpus;
import vn.sotay.store.StoredPage;

/** Two hosts whose certificate nobody vouches for; the profile of one says that this is known. */
class CertificatesTest {

  private static final String EXCEPTION = "hong.example";
  private static final String OTHER = "la.example";
  private static final char[] PASSWORD = "sotay-test".toCharArray();

  @TempDir Path dir;

  private final Logger logger = (Logger) LoggerFactory.getLogger(Certificates.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
  }

  @Test
  void onlyTheHostWhoseProfileSaysSoIsTrustedWithoutProofAndThatIsLogged() throws Exception {
    try (TestSite server = TestSite.encrypting(selfSigned());
        Corpus corpus = Corpus.open(dir.resolve("corpus"))) {
      server.list("/", "/chi-bo-doi-moi-10001.html").article("/chi-bo-doi-moi-10001.html");
      CrawlPlan plan =
          CrawlPlan.of(
                  List.of(site(EXCEPTION).behaving(manners().unverified()), site(OTHER)),
                  Optional.empty())
              .over(server.network(EXCEPTION, OTHER));
      CrawlReport report = Crawler.run(plan, corpus, Progress.NONE);
      assertThat(corpus.documents().map(StoredPage::url))
          .as("%s", report)
          .containsExactly(URI.create("https://" + EXCEPTION + "/chi-bo-doi-moi-10001.html"));
      assertThat(report.sites())
          .filteredOn(site -> site.lane().equals(OTHER))
          .singleElement()
          .extracting(site -> site.stopped().orElse(""))
          .asString()
          .contains("PKIX");
      assertThat(server.requests()).allMatch(request -> request.host().equals(EXCEPTION));
      assertThat(log.list)
          .isNotEmpty()
          .allMatch(
              event ->
                  event
                      .getFormattedMessage()
                      .equals(EXCEPTION + ": its certificate isn't checked, as its profile says"));
    }
  }

  private static SiteProfile site(String host) {
    return SiteProfile.unknown(URI.create("https://" + host + "/")).behaving(manners());
  }

  private static Manners manners() {
    return Manners.DEFAULT.pausing(Duration.ofMillis(1));
  }

  /** Returns a server's side of TLS with a certificate made on the spot. */
  private SSLContext selfSigned() throws Exception {
    Path store = dir.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + OTHER,
                "-ext",
                "san=dns:" + OTHER,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor()).as(Files.readString(dir.resolve("keytool.txt"))).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
