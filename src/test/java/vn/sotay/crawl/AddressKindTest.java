package vn.sotay.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.site.SiteProfile;

class AddressKindTest {

  private static final SiteProfile SITE = SiteProfile.unknown(URI.create("http://baox.vn/"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          /doi-moi-sinh-hoat-post123456.html                     | -                                  | ARTICLE
          /xay-dung-dang/202311/chi-bo-ban-hop-0b1c2d3/          | -                                  | ARTICLE
          /tin-tuc/xay-dung-dang/chi-bo-hop-dan-1234.html        | -                                  | ARTICLE
          /-/view_content/99-chi-bo.html                         | -                                  | ARTICLE
          /Lists/Tin/View_Detail.aspx?ItemID=12                  | -                                  | ARTICLE
          /chi-bo-ban-na-hop                                     | Chi bộ bản Na họp định kỳ tháng 5  | ARTICLE
          /xay-dung-dang/chi-bo-hop-dan/12345.htm                | -                                  | ARTICLE
          /                                                      | -                                  | LIST
          /xay-dung-dang-chinh-quyen                             | Xây dựng Đảng - Chính quyền        | LIST
          /portal/53493/Pho-bien-giao-duc-phap-luat/             | -                                  | LIST
          /xay-dung-dang/trang-2.html                            | 2                                  | LIST
          /xay-dung-dang?page=12                                 | -                                  | LIST
          /2023/05                                               | -                                  | LIST
          /luu-tru/202305                                        | -                                  | LIST
          /tu-khoa/sinh-hoat-chi-bo-tag12345.html                | -                                  | LIST
          /anh/chi-bo-ban-na-hop-dinh-ky-12345.jpg               | -                                  | OTHER
          /tin.rss                                               | -                                  | OTHER
          /tim-kiem?q=chi+bo                                     | -                                  | OTHER
          /tin/tin/tin/tin/chi-bo                                | -                                  | OTHER
          """)
  void anAddressTellsWhatToExpect(String path, String text, AddressKind expected) {
    URI url = URI.create("http://baox.vn" + path);
    assertThat(AddressKind.of(url, text == null ? "" : text, SITE)).isEqualTo(expected);
  }
}
