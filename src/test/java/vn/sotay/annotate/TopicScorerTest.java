package vn.sotay.annotate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.AnnotatedArticle.Topic;
import vn.sotay.lang.Tsv;

class TopicScorerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | Nâng cao chất lượng sinh hoạt chi bộ | Xã Yên Hạ đổi mới sinh hoạt chi bộ từ việc nhỏ. Chi ủy họp trước ba ngày, buổi sinh hoạt bàn việc của thôn.
          true  | Những buổi họp bên bếp lửa | Chi bộ họp vào tối mồng năm. Buổi sinh hoạt nào bí thư chi bộ cũng hỏi trước, đảng viên dự họp đông đủ. Chi ủy họp bàn nội dung sinh hoạt từ hôm trước.
          true  | Huyện ủy viên về với chi bộ bản | Mỗi tháng, huyện ủy viên dự sinh hoạt cùng chi bộ bản. Qua các kỳ sinh hoạt, nền nếp sinh hoạt tốt lên.
          false | Đại hội Chi bộ thôn Đông nhiệm kỳ 2025 - 2027 | Đại hội chi bộ đã bầu chi ủy gồm ba đồng chí. Đại hội chi bộ thông qua nghị quyết nhiệm kỳ mới, bầu Bí thư chi bộ.
          false | Kết nạp đảng viên mới | Lễ kết nạp đảng viên diễn ra tại nhà truyền thống. Chi bộ trao quyết định kết nạp đảng viên cho bốn quần chúng ưu tú.
          false | Trao Huy hiệu Đảng đợt 19/5 | Sáng 17/5, Đảng ủy phường trao Huy hiệu Đảng cho 25 đảng viên thuộc các chi bộ.
          false | Công bố quyết định về công tác cán bộ | Ban Thường vụ Huyện ủy điều động, bổ nhiệm ông Trần Văn Nam giữ chức Bí thư Đảng ủy xã.
          false | Hội nghị Tỉnh ủy lần thứ mười | Tỉnh ủy thảo luận tình hình kinh tế - xã hội và công tác xây dựng Đảng. Đến nay toàn đảng bộ có 900 chi bộ.
          false | Ngày hội đại đoàn kết ở khu dân cư | Bà con vui văn nghệ, thi kéo co. Bí thư chi bộ thôn cùng nấu cơm với bà con.
          false | Được mùa lúa hè thu | Nông dân phấn khởi vì lúa được giá.
          """)
  void nearMissesAreOffTopic(boolean onTopic, String title, String body) {
    assertThat(TopicScorer.score(Texts.article(title, body), List.of()).onTopic())
        .isEqualTo(onTopic);
  }

  @Test
  void theScoreLiesBetweenZeroAndOneAndDecidesAtTheThreshold() {
    for (String body : List.of("x", "sinh hoạt chi bộ ".repeat(999), "đại hội ".repeat(999))) {
      Topic topic = TopicScorer.score(Texts.body(body), List.of());
      assertThat(topic.score()).isBetween(0.0, 1.0);
      assertThat(topic.onTopic()).isEqualTo(topic.score() >= TopicScorer.THRESHOLD);
    }
  }

  /** Passages in several manners, most without the usual phrases; two of the hardest may fail. */
  @Test
  void passagesThatTellOfMeetingsInOtherWordsAreOnTopic() {
    Map<Boolean, Long> right =
        Tsv.rows("/annotate/topics.tsv").stream()
            .filter(row -> isOnTopic(row) == row.cell("on_topic").equals("yes"))
            .collect(groupingBy(row -> row.cell("on_topic").equals("yes"), counting()));
    assertThat(right.get(true)).isGreaterThanOrEqualTo(16);
    assertThat(right.get(false)).isEqualTo(18);
  }

  private static boolean isOnTopic(Tsv.Row row) {
    ArticleText text = Texts.article(row.cell("headline"), row.cell("body"));
    return TopicScorer.score(text, List.of()).onTopic();
  }

  @Test
  void otherPeoplesMeetingsSayNothing() {
    Topic topic = TopicScorer.score(Texts.body("Họp, góp ý, biểu quyết. ".repeat(50)), List.of());
    assertThat(topic.onTopic()).isFalse();
  }

  @Test
  void aLongReportThatNamesAMeetingOnceStaysOffTopic() {
    String filler = "Xã làm thêm ba con đường và một cây cầu trong năm nay. ";
    assertThat(
            TopicScorer.score(
                    Texts.body(filler.repeat(60) + "Chiều ấy có buổi sinh hoạt chi bộ."), List.of())
                .onTopic())
        .isFalse();
  }
}
