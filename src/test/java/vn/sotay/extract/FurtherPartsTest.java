package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;

class FurtherPartsTest {

  private static final String HOST = "https://bao.example";

  private static Optional<Article.Part> part(String path, String head, String pager) {
    String html =
        "<html><head><title>Đổi mới sinh hoạt chi bộ</title>"
            + head
            + "</head><body><h1>Đổi mới sinh hoạt chi bộ</h1><div class='content'>"
            + "<p>Chi bộ thôn Bình Hải tổ chức sinh hoạt chuyên đề mỗi quý một lần. </p>".repeat(4)
            + "</div>"
            + pager
            + "</body></html>";
    return Pages.article(Pages.of(HOST + path, "text/html; charset=utf-8", Bytes.utf8(html)))
        .filing()
        .part();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          /tin/doi-moi-sinh-hoat-12345.html         | /tin/doi-moi-sinh-hoat-12345.html?page=2    | 2           | 1
          /tin/doi-moi-sinh-hoat-12345.html         | ?page=2                                     | Trang 2     | 1
          /tin/doi-moi-sinh-hoat-12345.html         | ?trang=2                                    | Xem tiếp »  | 1
          /tin/doi-moi-sinh-hoat-12345.html         | /tin/doi-moi-sinh-hoat-12345-p2.html        | 2           | 1
          /tin/doi-moi-sinh-hoat-12345.htm          | /tin/doi-moi-sinh-hoat-12345/trang-2.htm    | Trang sau   | 1
          /tin/doi-moi-sinh-hoat-12345/             | /tin/doi-moi-sinh-hoat-12345/2/             | 2           | 1
          /tin/doi-moi-sinh-hoat-12345              | /tin/doi-moi-sinh-hoat-12345/page/2         | ›           | 1
          /tin/doi-moi-sinh-hoat-12345.html?page=2  | /tin/doi-moi-sinh-hoat-12345.html?page=3    | 3           | 2
          /tin/doi-moi-sinh-hoat-12345-p2.html      | /tin/doi-moi-sinh-hoat-12345-p3.html        | Trang tiếp  | 2
          /Default.aspx?ID=77&page=2                | /Default.aspx?ID=77&page=3                  | 3           | 2
          """)
  void aLinkToTheSameAddressWithTheNextNumberIsTheNextPart(
      String path, String link, String words, int number) {
    assertThat(part(path, "", "<p class='pager'><a href='%s'>%s</a></p>".formatted(link, words)))
        .hasValueSatisfying(
            part -> {
              assertThat(part.number()).isEqualTo(number);
              assertThat(part.of()).isEqualTo(number + 1);
              String page = link.startsWith("?") ? path + link : link;
              assertThat(part.next()).contains(URI.create(HOST + page));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "/tin-tuc/12, /tin-tuc/13",
    "/sinh-hoat/chi-bo/12, /sinh-hoat/chi-bo/13",
    "/2025/11/22, /2025/11/23",
    "/?p=12, /?p=13"
  })
  void theNumberOfAnArticleOrADayIsNoPart(String path, String link) {
    assertThat(part(path, "<link rel='next' href='%s'>".formatted(link), "")).isEmpty();
    assertThat(part(path, "", "<p><a href='%s'>Tiếp theo »</a></p>".formatted(link))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the next article              | <a rel="next" href="/tin/bai-khac-12346.html">Xem tiếp</a>
          one with the next number      | <a rel="next" href="/tin/doi-moi-sinh-hoat-12346.html">Tiếp theo</a>
          one whose headline goes on    | <a href="/tin/doi-moi-sinh-hoat-12345-va-hoc-tap.html">2</a>
          a page of comments            | <a href="?cpage=2">2</a> <a href="?page=2#comments">2</a> <a href="/tin/doi-moi-sinh-hoat-12345/comment-page-2">2</a>
          comments without such a name  | <div class="box-comment"><a href="?page=2">2</a></div>
          a page of pictures            | <div class="gallery"><a href="?page=2">2</a></div> <a href="?img=2">2</a>
          pages of other stories        | <div id="tin-lien-quan"><ul><li><a href="?page=2">2</a></li></ul></div>
          a page far away               | <a href="?page=7">Tiếp</a>
          a headline                    | <a href="?page=2">Chi bộ 2 thôn Bình Hải kết nạp đảng viên mới</a>
          its own beginning             | <a href="?page=1">1</a>
          another view of it            | <a href="?print=1">In trang</a>
          """)
  void otherLinksAreNoParts(String what, String links) {
    assertThat(part("/tin/doi-moi-sinh-hoat-12345.html", "", "<p>" + links + "</p>"))
        .as(what)
        .isEmpty();
  }

  @Test
  void aPagerTellsHowManyPartsThereAre() {
    String pager =
        "<b>1</b> <a href='?page=2'>2</a> <a href='?page=3'>3</a> <a href='?page=2'>»</a>";
    assertThat(part("/tin/doi-moi-sinh-hoat-12345.html", "", pager))
        .contains(
            new Article.Part(
                1, 3, Optional.of(URI.create(HOST + "/tin/doi-moi-sinh-hoat-12345.html?page=2"))));
  }

  @Test
  void theLastPartHasNoNext() {
    String pager =
        "<a href='/tin/doi-moi-sinh-hoat-12345.html'>1</a> <a href='?page=2'>2</a> <b>3</b>";
    assertThat(part("/tin/doi-moi-sinh-hoat-12345.html?page=3", "", pager))
        .contains(new Article.Part(3, 3, Optional.empty()));
  }

  @Test
  void aLinkElementTellsTheNextPartButNotTheNextArticle() {
    String own = "/tin/doi-moi-sinh-hoat-12345/";
    assertThat(part(own, "<link rel='next' href='" + own + "2/'>", "")).isPresent();
    assertThat(part(own, "<link rel='next' href='?page=2'>", "")).isPresent();
    assertThat(part(own, "<link rel='next' href='/tin/bai-khac-12346/'>", "")).isEmpty();
  }
}
