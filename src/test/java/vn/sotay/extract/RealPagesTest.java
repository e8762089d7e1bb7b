package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;

/** Real pages and texts, which lie beside the project and never in it. */
class RealPagesTest {

  private static final Path PAGES = Path.of("..", "shared", "html");
  private static final Path TEXTS = Path.of("..", "shared", "gold", "dev", "text");

  private static Page page(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    Bytes bytes = Bytes.of(Files.readAllBytes(file));
    return name.endsWith(".txt")
        ? Pages.file(name, bytes)
        : Pages.of("http://bao.example/tin/" + name, "text/html", bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          baochinhphu-article.html | 2026-03-01T09:51 | Chính sách mới có hiệu lực từ tháng 3/2026 | Tháng 3/2026 có nhiều chính sách
          baodautu-article.html    | 2026-03-07T08:47 | Xử phạt Giám đốc tài chính | Ông Tống Anh Linh
          cafef-article.html       | 2026-03-07T00:01 | Thời điểm nâng hạng cận kề | “Sau tháng 9/2026
          hagiang-05-Cong-bo-cac-quyet-dinh-ve-cong-tac-can-bo.html | 2021-01-04T15:53 | Công bố các quyết định về công tác cán bộ | Ngày 04/01/2021, Sở Giáo dục
          hagiang-08-Cong-bo-cac-quyet-dinh-ve-cong-tac-can-bo.html | 2021-03-16T09:59 | Công bố các quyết định về công tác cán bộ | Ngày 15/3/20201
          hagiang-15-UBND-tinh-cong-bo-quyet-dinh-bo-nhiem-Pho-Giam-doc.html | 2021-05-05T08:11 | UBND tỉnh công bố quyết định | Ngày 04/5/2021
          vhv-02-dai-hoi-chi-bo-truong-thcs-hoang-luong-nhiem-ky-20.html | 2019-11-13T15:22 | Đại hội chi bộ trường THCS | NGHỊ QUYẾT
          vhv-04-bac-giang-mot-so-ket-qua-5-nam-thuc-hien-nghi-quye.html | 2020-08-01T13:15 | Bắc Giang: Một số kết quả 5 năm | Năm học 2020-2021 là năm học đầu tiên
          vhv-05-chi-bo-truong-thpt-hiep-hoa-so-4-to-chuc-thanh-con.html | 2020-05-13T21:02 | Chi bộ trường THPT Hiệp Hòa số 4 | Chiều ngày 12/5
          vhv-06-le-ket-nap-dang-vien-moi.html | 2021-01-15T08:44 | Lễ kết nạp Đảng viên mới | Bồi dưỡng, kết nạp đảng viên
          vhv-09-kinh-nghiem-trong-cong-tac-khuyen-hoc.html | 2016-12-19 | KINH NGHIỆM TRONG CÔNG TÁC | Những kinh nghiệm và bài học
          vietnamnet-article.html  | 2026-03-07T08:52 | Cổ phiếu FLC được giao dịch trở lại | CTCP Tập đoàn FLC cho biết
          vnexpress-2025-10-22.html| 2025-10-22T19:25 | Đau bụng kéo dài | Người đàn ông 63 tuổi
          000_ad9e3255944f0022.txt | 2023-08-12T14:39 | Thực hiện các giải pháp | “Để nâng cao
          001_6def69aa96832a4b.txt | 2022-12-04T10:48 | Nâng cao chất lượng sinh hoạt chi bộ tại | Những năm qua
          002_5c54ba2505147a3e.txt | none             | Đột phá từ nâng cao chất lượng | Tìm giải pháp nâng cao
          003_a34d212a9516eda3.txt | 2014-04-07T10:45 | Giao ban chuyên đề | Vừa qua, Thực hiện
          004_bdec24132dac2caa.txt | 2021-10-14       | Chi bộ Văn phòng Sở 1 | Chủ tịch Hồ Chí Minh từng
          """)
  void articlesAreRead(String name, String published, String title, String opening)
      throws IOException {
    Article article = Pages.article(page(name.endsWith(".txt") ? TEXTS : PAGES, name));
    assertThat(article.publication().published().map(Object::toString).orElse("none"))
        .isEqualTo(published);
    assertThat(article.headline()).startsWith(title);
    assertThat(article.layout().body().in(article.text())).startsWith(opening);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          000_ad9e3255944f0022.txt | tự phê bình và phê bình…
          001_6def69aa96832a4b.txt | về nâng cao chất lượng sinh hoạt chi bộ.
          002_5c54ba2505147a3e.txt | Nguyễn Đình Hải bày tỏ.
          003_a34d212a9516eda3.txt | về xây dựng Đảng hiện nay”.
          004_bdec24132dac2caa.txt | trong sạch, vững mạnh.
          baochinhphu-article.html | quy định của pháp luật.
          vhv-05-chi-bo-truong-thpt-hiep-hoa-so-4-to-chuc-thanh-con.html | bầu 1 đại biểu dự khuyết.
          """)
  void theBodyEndsWhereTheArticleEnds(String name, String end) throws IOException {
    Article article = Pages.article(page(name.endsWith(".txt") ? TEXTS : PAGES, name));
    assertThat(article.layout().body().in(article.text())).endsWith(end);
  }

  @Test
  void aPageWithAFileInPlaceOfTextIsRejected() throws IOException {
    String name = "hagiang-06-Thong-bao-tuyen-sinh-di-hoc-tai-Ba-Lan-nam-2021.ht.html";
    assertThat(Pages.reason(page(PAGES, name)))
        .isEqualTo("too little text where its family keeps articles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hagiang-list-tin-tuc-su-kien.html", "nld-list.html", "vhv-home.html"})
  void listsAreRejected(String name) throws IOException {
    assertThat(Pages.reason(page(PAGES, name))).isEqualTo("a list of other pages");
  }
}
