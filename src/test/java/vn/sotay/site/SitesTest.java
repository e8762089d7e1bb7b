package vn.sotay.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.article.MendableException;
import vn.sotay.article.ProvinceNames;
import vn.sotay.lang.Tsv;
import vn.sotay.site.SiteProfile.Certainty;
import vn.sotay.site.SiteProfile.Source;

class SitesTest {

  private static final Path FOLDER = Path.of("src/main/resources/sites");

  private static final Path INDEX = FOLDER.resolve("index.tsv");

  private static final String COMPLETE =
      """
      id: bao-moi-x
      outlet: Báo X
      province: {then: Tiền Giang, now: Đồng Tháp}
      home: https://baox.vn/
      hosts: [www.baox.vn, m.baox.vn]
      family: epi
      feeds: [/rss/home.rss]
      sitemaps: [{at: "https://www.baox.vn/sitemap.xml", sure: guessed}]
      hubs: [/xay-dung-dang]
      articles: ["/*-post#.html"]
      lists: ["/tag/*"]
      pause: 500 ms
      daily: 3000
      quiet: 22:00-05:30
      certificate: unverified
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
  void theListSaysWhatTheProfilesSay() throws IOException {
    List<String> comments =
        Files.readAllLines(INDEX).stream().filter(line -> line.startsWith("#")).toList();
    List<String> lines;
    try (Stream<Path> files = Files.list(FOLDER)) {
      lines =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(SitesTest::profile)
              .sorted(Comparator.comparing(SiteProfile::id))
              .map(profile -> SiteListing.of(profile).line())
              .toList();
    }
    List<String> expected = Stream.concat(comments.stream(), lines.stream()).toList();
    if (Boolean.getBoolean("golden.update")) {
      Files.write(INDEX, expected);
    }
    assertThat(Files.readAllLines(INDEX)).isEqualTo(expected);
  }

  private static SiteProfile profile(Path file) {
    try {
      return SiteReader.read(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyProvinceOfBeforeTheMergersHasAPaper() {
    Set<String> covered =
        Sites.standard().listings().stream()
            .filter(site -> !site.home().getHost().endsWith(".example"))
            .flatMap(site -> site.province().stream())
            .map(ProvinceNames::then)
            .collect(Collectors.toSet());
    Set<String> missing =
        Tsv.rows("/reference/provinces.tsv").stream()
            .map(row -> row.cell("old"))
            .filter(province -> !covered.contains(province))
            .collect(Collectors.toSet());
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("standard")
  void provincesAreThoseOfTheRegister(SiteProfile profile) {
    Map<String, String> now =
        Tsv.rows("/reference/provinces.tsv").stream()
            .collect(Collectors.toMap(row -> row.cell("old"), row -> row.cell("new")));
    profile.province().ifPresent(names -> assertThat(now).containsEntry(names.then(), names.now()));
  }

  @Test
  void theSampleIsNotOnTheWeb() {
    List<SiteListing> web = Sites.standard().onTheWeb();
    assertThat(web).noneMatch(SiteListing::isSample).hasSizeGreaterThan(90);
    assertThat(Sites.standard().listings())
        .filteredOn(SiteListing::isSample)
        .extracting(SiteListing::id)
        .contains("bao-cua-lo");
  }

  @Test
  void theListIsReadWithoutTheProfiles() {
    long start = System.nanoTime();
    assertThat(Sites.standard().listings()).hasSizeGreaterThan(90);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void ownProfilesJoinTheOthersAndReplaceThem(@TempDir Path own) throws IOException {
    Files.writeString(own.resolve("a.yaml"), COMPLETE);
    Files.writeString(
        own.resolve("b.yaml"), "id: bao-cua-toi\noutlet: Báo\nhome: https://baohatinh.vn/\n");
    Sites sites = Sites.with(own);
    assertThat(sites.byId("bao-moi-x").outlet()).isEqualTo("Báo X");
    assertThat(sites.forHost("baohatinh.vn").map(SiteProfile::id)).hasValue("bao-cua-toi");
    assertThat(sites.listings()).hasSize(Sites.standard().listings().size() + 1);
    assertThat(Sites.with(own.resolve("none")).listings()).isEqualTo(Sites.standard().listings());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          22:00-05:30, 2026-11-22T16:00:00Z, PT6H30M
          22:00-05:30, 2026-11-21T22:29:00Z, PT1M
          22:00-05:30, 2026-11-21T22:30:00Z, PT0S
          07:00-09:00, 2026-11-22T00:30:00Z, PT1H30M
          07:00-09:00, 2026-11-22T02:00:00Z, PT0S
          """)
  void quietHoursAreVietnams(String hours, Instant now, Duration left) {
    assertThat(QuietHours.parse(hours).orElseThrow().left(now)).isEqualTo(left);
  }

  @Test
  void machineSpunSitesAreNamed() {
    assertThat(Sites.whyAvoided("www.ttmn.mobi")).isPresent();
    assertThat(Sites.whyAvoided("baohatinh.vn")).isEmpty();
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
        .containsExactly(source("https://baox.vn/rss/home.rss", Certainty.CHECKED));
    assertThat(profile.entrances().siteMaps())
        .containsExactly(source("https://www.baox.vn/sitemap.xml", Certainty.GUESSED));
    assertThat(profile.entrances().hubs())
        .containsExactly(URI.create("https://baox.vn/xay-dung-dang"));
    assertThat(profile.manners())
        .isEqualTo(
            new Manners(
                Duration.ofMillis(500),
                OptionalInt.of(3000),
                QuietHours.parse("22:00-05:30"),
                false));
  }

  private static Source source(String url, Certainty certainty) {
    return new Source(URI.create(url), certainty);
  }

  @Test
  void aProfileNeedsOnlyIdOutletAndHome() {
    SiteProfile profile =
        SiteReader.read("x.yaml", "id: x\noutlet: Báo X\nhome: https://baox.vn/\n");
    assertThat(profile.province()).isEmpty();
    assertThat(profile.family()).isEqualTo(SiteProfile.GENERIC);
    assertThat(profile.manners()).isEqualTo(Manners.DEFAULT);
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
          [/rss/home.rss]   | /rss/home.rss      | x.yaml: 'feeds' is '"/rss/home.rss"', expected a list such as [/rss/home.rss].
          sure: guessed     | sure: perhaps      | x.yaml: 'sitemaps.sure' is 'perhaps', expected checked, used, listed or guessed.
          daily: 3000       | daily: 0           | x.yaml: 'daily' is '0', expected a number of requests, at least 1.
          quiet: 22:00-05:30 | quiet: at night   | x.yaml: 'quiet' is 'at night', expected two times such as '07:00-09:00'.
          certificate: unverified | certificate: no | x.yaml: 'certificate' is 'no', expected verified or unverified.
          [/rss/home.rss]   | ["https://y.vn/a"] | x.yaml: 'feeds' is 'https://y.vn/a', expected a path, or an address on one of baox.vn, www.baox.vn, m.baox.vn.
          [/xay-dung-dang]  | ["/xây dựng"]      | x.yaml: 'hubs' is '/xây dựng', expected an address (Illegal character in path).
          https://baox.vn/  | baox.vn            | x.yaml: 'home' is 'baox.vn', expected an address such as 'https://baohatinh.vn/'.
          family: epi       | famly: epi         | x.yaml: unknown key 'famly', expected one of articles, certificate, daily, family, feeds, home, hosts, hubs, id, lists, outlet, pause, province, quiet, selectors, sitemaps.
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
