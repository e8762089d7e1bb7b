package vn.sotay.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.MendableException;
import vn.sotay.article.ProvinceNames;

class SitesTest {

  private static final Path FOLDER = Path.of("src/main/resources/sites");

  private static final String COMPLETE =
      """
      id: bao-moi-x
      outlet: Báo X
      province: {then: Tiền Giang, now: Đồng Tháp}
      home: https://baox.vn/
      hosts: [www.baox.vn, m.baox.vn]
      family: epi
      feeds: [/rss/home.rss]
      sitemaps: ["https://www.baox.vn/sitemap.xml"]
      hubs: [/xay-dung-dang]
      articles: ["/*-post#.html"]
      lists: ["/tag/*"]
      pause: 500 ms
      """;

  static Stream<SiteProfile> standard() {
    return Sites.standard().all().stream();
  }

  @ParameterizedTest
  @MethodSource("standard")
  void everyProfileStandsInTheFileOfItsHost(SiteProfile profile) {
    assertThat(FOLDER.resolve(profile.home().getHost() + ".yaml")).exists();
    assertThat(profile.outlet()).isNotBlank();
    assertThat(Sites.standard().byId(profile.id())).isEqualTo(profile);
    assertThat(Sites.standard().forHost(profile.hosts().getLast())).hasValue(profile);
  }

  @Test
  void everyFileIsInTheList() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")).count())
          .isEqualTo(Sites.standard().all().size());
    }
  }

  @Test
  void everyFileSaysWhereItComesFrom() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile)).allMatch(SitesTest::startsWithComment);
    }
  }

  private static boolean startsWithComment(Path file) {
    try {
      return Files.readString(file).startsWith("#");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aProfileIsReadInFull() {
    SiteProfile profile = SiteReader.read("baox.vn.yaml", COMPLETE);
    assertThat(profile.province()).hasValue(new ProvinceNames("Tiền Giang", "Đồng Tháp"));
    assertThat(profile.hosts()).containsExactly("baox.vn", "www.baox.vn", "m.baox.vn");
    assertThat(profile.entrances().feeds())
        .containsExactly(URI.create("https://baox.vn/rss/home.rss"));
    assertThat(profile.entrances().siteMaps())
        .containsExactly(URI.create("https://www.baox.vn/sitemap.xml"));
    assertThat(profile.entrances().hubs())
        .containsExactly(URI.create("https://baox.vn/xay-dung-dang"));
    assertThat(profile.pause()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void aProfileNeedsOnlyIdOutletAndHome() {
    SiteProfile profile =
        SiteReader.read("x.yaml", "id: x\noutlet: Báo X\nhome: https://baox.vn/\n");
    assertThat(profile.province()).isEmpty();
    assertThat(profile.family()).isEqualTo(SiteProfile.GENERIC);
    assertThat(profile.pause()).isEqualTo(SiteProfile.DEFAULT_PAUSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pause: 500 ms     | pause: bald        | x.yaml: 'pause' is 'bald', expected a number and a unit, such as '2 s' or '500 ms'.
          pause: 500 ms     | pause: -1 s        | x.yaml: 'pause' is '-1 s', expected at least '0 ms'.
          id: bao-moi-x     | id: Báo X          | x.yaml: 'id' is 'Báo X', expected lower-case letters, digits and single hyphens.
          id: bao-moi-x     | ''                 | x.yaml: 'id' is missing, expected a short name such as 'bao-ha-tinh'.
          [/rss/home.rss]   | /rss/home.rss      | x.yaml: 'feeds' is '"/rss/home.rss"', expected a list of texts such as [/rss/home.rss].
          [/rss/home.rss]   | ["https://y.vn/a"] | x.yaml: 'feeds' is 'https://y.vn/a', expected a path, or an address on one of baox.vn, www.baox.vn, m.baox.vn.
          [/xay-dung-dang]  | ["/xây dựng"]      | x.yaml: 'hubs' is '/xây dựng', expected an address (Illegal character in path).
          https://baox.vn/  | baox.vn            | x.yaml: 'home' is 'baox.vn', expected an address such as 'https://baohatinh.vn/'.
          family: epi       | famly: epi         | x.yaml: unknown key 'famly', expected one of articles, family, feeds, home, hosts, hubs, id, lists, outlet, pause, province, selectors, sitemaps.
          /*-post#.html     | post#.html         | x.yaml: 'articles' is 'post#.html', expected a path that starts with '/', such as '/*-post#.html'.
          now: Đồng Tháp    | nau: Đồng Tháp     | x.yaml: unknown key 'province.nau', expected one of now, then.
          """)
  void aFaultNamesTheFileTheKeyAndTheNextStep(String right, String wrong, String message) {
    assertThatThrownBy(() -> SiteReader.read("x.yaml", COMPLETE.replace(right, wrong)))
        .isInstanceOf(MendableException.class)
        .hasMessage(message + "\nCorrect the file, then run 'sotay sites check x.yaml'.");
  }

  @Test
  void brokenYamlNamesTheLine() {
    assertThatThrownBy(() -> SiteReader.read("x.yaml", "id: x\nfeeds: [/a\nhome: b"))
        .isInstanceOf(MendableException.class)
        .hasMessageStartingWith("x.yaml:3: not YAML: ");
  }

  @Test
  void anUnknownIdListsTheKnownOnes() {
    Sites sites = Sites.of(List.of(SiteReader.read("x.yaml", COMPLETE)));
    assertThatThrownBy(() -> sites.byId("bao-y"))
        .hasMessage(
            "no site 'bao-y'. Known: bao-moi-x.\n"
                + "Run 'sotay sites list', or give its address with --seed.");
  }

  @Test
  void twoSitesOnOneHostAreRefused() {
    SiteProfile one = SiteReader.read("x.yaml", COMPLETE);
    SiteProfile two = SiteReader.read("y.yaml", COMPLETE.replace("bao-moi-x", "bao-y"));
    assertThatThrownBy(() -> Sites.of(List.of(one, two)))
        .hasMessageStartingWith("host 'baox.vn' belongs to both 'bao-moi-x' and 'bao-y'");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /*-post#.html,        /doi-moi-sinh-hoat-post123.html,       true
          /*-post#.html,        /doi-moi-sinh-hoat-post.html,          false
          /*-post#.html,        /doi-moi-sinh-hoat-post123.html?p=2,   false
          /*/-/view_content/*,  /tin/-/view_content/5-a.html,          true
          *ItemID=#*,           /,                                     refused
          /*?ItemID=#*,         /tin.aspx?ItemID=77&a=b,               true
          /tin/#/*,             /tin/12/a,                             true
          /tin/#/*,             /tin/a/12,                             false
          """)
  void aShapeMatchesWholeAddresses(String pattern, String path, String expected) {
    if (expected.equals("refused")) {
      assertThatThrownBy(() -> new UrlShape(pattern)).isInstanceOf(IllegalArgumentException.class);
      return;
    }
    assertThat(new UrlShape(pattern).matches(URI.create("https://baox.vn" + path)))
        .isEqualTo(Boolean.parseBoolean(expected));
  }
}
