package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Article;

/** Headlines of pages whose title element is the portal's name. */
class UnnamedHeadlineTest {

  private static final String ONE =
      "Sáng nay, Chi bộ thôn Đồng Dâu họp ở nhà văn hóa mới, bàn việc nạo vét tuyến mương dẫn nước"
          + " về cánh đồng Cửa và việc sửa hai cống đầu làng trước mùa mưa.";
  private static final String TWO =
      "Bí thư chi bộ nêu ba việc cần làm trước vụ gieo, đảng viên góp ý từng việc và nhận phần của"
          + " mình ngay tại chỗ.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          # named by its class
          <div class=ArticleHeader>Họp bàn nạo vét mương</div><div>14/06/2019 09:30</div><div><p>%1$s</p><p>%2$s</p></div>
          # in bold above the date
          <div><b>Họp bàn nạo vét mương</b></div><div>Thứ 6, 14/06/2019 | 09:30</div><div>Lượt xem: 41</div><div><p>%1$s</p><p>%2$s</p></div>
          # a plain line
          <table><tr><td>Họp bàn nạo vét mương</td></tr><tr><td>14/06/2019</td></tr><tr><td><p>%1$s</p><p>%2$s</p></td></tr></table>
          # the first line of the text's own element
          <div class=noi-dung><p>Họp bàn nạo vét mương</p><p>14/06/2019</p><p>%1$s</p><p>%2$s</p></div>
          # below the portal's name, which is an h1
          <h1>Cổng thông tin điện tử xã Bãi Nổi</h1><div><h3>Họp bàn nạo vét mương</h3><p>14/06/2019</p><p>%1$s</p><p>%2$s</p></div>
          """)
  void theLineAboveTheTextIsTheHeadline(String body) {
    Article article =
        Pages.article(
            Pages.html(
                "<html><head><title>Cổng thông tin điện tử xã Bãi Nổi</title></head><body>"
                    + body.formatted(ONE, TWO)
                    + "</body></html>"));
    assertThat(article.headline()).isEqualTo("Họp bàn nạo vét mương");
    assertThat(article.layout().body().in(article.text())).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(article.publication().published().map(time -> time.date().toString()))
        .contains("2019-06-14");
  }
}
