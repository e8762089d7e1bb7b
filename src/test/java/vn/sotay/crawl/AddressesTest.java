package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.SiteReader;

/** What addresses alone tell: a page's one name, its date, its promise. */
class AddressesTest {

  private static final SiteProfile SITE =
      SiteReader.read(
          "x.yaml",
          """
          id: x
          outlet: X
          home: https://baox.vn/
          hosts: [www.baox.vn, m.baox.vn, tin.baox.vn, m.tin.baox.vn]
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://baox.vn/a-1.html                  | https://baox.vn/a-1.html
          https://www.baox.vn/a-1.html             | https://baox.vn/a-1.html
          http://m.baox.vn/a-1.html?amp=1&id=2     | https://baox.vn/a-1.html?id=2
          https://baox.vn/a-1.html?amp             | https://baox.vn/a-1.html
          https://baox.vn/a-1/amp/                 | https://baox.vn/a-1
          https://baox.vn/amp/                     | https://baox.vn/amp/
          https://m.tin.baox.vn/a                  | https://tin.baox.vn/a
          https://tin.baox.vn/a                    | https://tin.baox.vn/a
          http://baox.vn:8080/a                    | http://baox.vn:8080/a
          https://khac.vn/amp/                     | https://khac.vn/amp/
          """)
  void aPageHasOneAddress(URI url, URI expected) {
    assertThat(new SiteUrls(SITE).canonical(url)).isEqualTo(expected);
    assertThat(new SiteUrls(SITE).canonical(expected)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          /2023/05/06/chi-bo-hop.html                       | 2023-05-06
          /2023/5/chi-bo-hop                                | 2023-05-31
          /xay-dung-dang/202302/chi-bo-hop-0b1c2d3/         | 2023-02-28
          /chi-bo-hop-20230506101500123.htm                 | 2023-05-06
          /chi-bo-hop-188230506101500123.htm                | 2023-05-06
          /chi-bo-hop-post202305.html                       | -
          /2023/13/chi-bo                                   | -
          /chi-bo-hop-123456789012345678.htm                | -
          /chi-bo-hop-20239906101500.htm                    | -
          /xay-dung-dang/2023                               | -
          /999999/chi-bo                                    | -
          """)
  void anAddressMayTellItsDate(String path, LocalDate expected) {
    assertThat(UrlDate.latest(URI.create("http://baox.vn" + path)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /chi-bo-ban-7-doi-moi.html          | ''                                   | 3
          /post123.html                       | Nâng cao chất lượng sinh hoạt Đảng   | 3
          /xay-dung-dang/                     | Xây dựng Đảng                        | 2
          /chinh-tri/gap-go-cu-tri            | Gặp gỡ cử tri                        | 1
          /bong-da/thang-2-0.html             | Thắng 2-0                            | 0
          /kinh-te/dang-ky-doanh-nghiep       | Đăng ký doanh nghiệp                 | 0
          """)
  void wordsPromise(String path, String text, int interest) {
    assertThat(new Focus().interest(URI.create("http://baox.vn" + path), text)).isEqualTo(interest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          <link rel="canonical" href="https://baox.vn/a?b=1&amp;c=2"/>     | https://baox.vn/a?b=1&c=2
          <LINK HREF='https://baox.vn/a' REL='canonical'>                  | https://baox.vn/a
          <link rel=stylesheet href=/a.css><link rel=canonical href=https://baox.vn/b > | https://baox.vn/b
          <link rel="canonical" href="/a">                                 | -
          <link rel="canonical"                                            | -
          <p>canonical</p>                                                 | -
          """)
  void aPageMayNameItself(String html, URI expected) {
    URI url = URI.create("https://baox.vn/x");
    Page page =
        new Page(url, url, Instant.EPOCH, 200, List.of(), Bytes.utf8(html), Optional.empty());
    assertThat(CanonicalLink.of(page)).isEqualTo(Optional.ofNullable(expected));
  }
}
