package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Article;
import vn.sotay.article.ProvinceNames;

class DocumentProvinceTest {

  private static ArticleText from(String outlet, String title, String body) {
    Article article = Texts.article(title, body).article();
    return ArticleText.of(
        new Article(
            article.origin(),
            article.text(),
            article.layout(),
            new Article.Publication(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(outlet),
                Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // local news names its district, or nothing at all
        "Báo Bắc Kạn | Chi bộ thôn 5 họp đúng ngày | Huyện ủy Chợ Đồn dự họp. | Bắc Kạn",
        "Báo Bắc Kạn | Chi bộ thôn 5 họp đúng ngày | Đảng viên dự đủ. | Bắc Kạn",
        // taken over from elsewhere
        "Báo Bắc Kạn | Kinh nghiệm ở huyện Phú Vang | Huyện ủy Phú Vang phân công cấp ủy. | Huế",
        "Báo Bắc Kạn | Sơn La đổi mới sinh hoạt chi bộ | Huyện ủy Mường La chấm điểm. | Sơn La",
        // a journey: the other province is only visited
        "Báo Bắc Kạn | Đoàn Huyện ủy Chợ Đồn học tập tại Sơn La | Đoàn thăm Sơn La. | Bắc Kạn",
        "Báo Bắc Kạn | Học tập kinh nghiệm tại Sơn La | Cán bộ huyện Na Rì dự học. | Bắc Kạn",
        "Báo Bắc Kạn | Chi bộ giỏi | Bài học từ huyện Phú Vang được giới thiệu. | Bắc Kạn",
        "Báo Bắc Kạn | Hội nghị Trung ương họp tại Hà Nội | Hà Nội sáng nay. | Bắc Kạn",
      })
  void theOutletTellsTheProvinceUnlessTheHeadlineIsOfAnother(
      String outlet, String title, String body, String province) {
    assertThat(DocumentProvince.of(from(outlet, title, body), List.of()))
        .map(ProvinceNames::now)
        .contains(province.equals("Bắc Kạn") ? "Thái Nguyên" : province);
  }

  @Test
  void aWordWithOneCapitalIsNoCommune() {
    ArticleText text = Texts.article("Tin", "Trung tâm Văn hóa và Hội Liên hiệp Phụ nữ cùng họp.");
    assertThat(DocumentProvince.of(text, List.of())).isEmpty();
  }
}
