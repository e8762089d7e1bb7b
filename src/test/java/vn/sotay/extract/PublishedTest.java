package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where on a page its publication time is found. */
class PublishedTest {

  private static final String TEXT =
      "<p>Sáng nay, Chi bộ thôn Đồng Dâu họp ở nhà văn hóa mới, bàn việc nạo vét tuyến mương dẫn"
          + " nước về cánh đồng Cửa và việc sửa hai cống đầu làng trước mùa mưa.</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # values that are no texts stand before it
          <script type=application/ld+json>{"@type":"NewsArticle","isAccessibleForFree":true,"wordCount":312,"datePublished":"2024-05-06T07:08:09+07:00"}</script><h1>Một buổi họp</h1> | 2024-05-06T07:08
          # an element for times, whatever its class
          <h1>Một buổi họp</h1><time class="text-xs" datetime="2024-05-06 07:08">2 giờ trước</time> | 2024-05-06T07:08
          # the same right above the headline
          <div><div><time datetime="2024-05-06T07:08:00+07:00">6 tháng 5, sửa 7 tháng 5</time></div><h1>Một buổi họp</h1></div> | 2024-05-06T07:08
          # a line so named around the whole story
          <div><h2 class=date-header>Thứ hai, ngày 6 tháng 5 năm 2024</h2><div><div><div><h1>Một buổi họp</h1></div></div></div></div> | 2024-05-06
          # a name for machines that only this system uses
          <meta name="sw-pubdate" content="2024-05-06"><h1>Một buổi họp</h1> | 2024-05-06
          # a date beside the headline, not the one a system notes in the head
          <meta name="date" content="2024-05-09T10:00:00+07:00"><h1>Một buổi họp</h1><time datetime="2024-05-06">6 tháng 5</time> | 2024-05-06
          # when it appeared, though the change stands before it
          <h1>Một buổi họp</h1><time itemprop="dateModified" datetime="2024-05-09">9/5</time><time itemprop="datePublished" datetime="2024-05-06">6/5</time> | 2024-05-06
          # RDFa
          <h1>Một buổi họp</h1><span property="schema:dateCreated" content="2024-05-06T07:08:00+07:00"></span> | 2024-05-06T07:08
          # not what was changed
          <meta name="publish-updated" content="2024-05-09"><h1>Một buổi họp</h1> | none
          """)
  void theTimeIsFound(String head, String published) {
    var article =
        Pages.article(
            Pages.html(
                "<html><head><title>Một buổi họp</title></head><body><div>%s</div><div>%s</div></body></html>"
                    .formatted(head, TEXT)));
    assertThat(article.publication().published().map(Object::toString).orElse("none"))
        .isEqualTo(published);
  }
}
