package vn.sotay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotay.knowledge.Stories.story;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Evidence;
import vn.sotay.article.PracticeCard;
import vn.sotay.article.Statement.Kind;
import vn.sotay.article.Statement.Modality;

class PracticeCardsTest {

  private static final String SENT =
      "Chi ủy gửi tài liệu cho từng đảng viên qua nhóm Zalo trước kỳ họp năm ngày.";
  private static final String ASSIGNED =
      "Cuối buổi, bí thư phân công từng người một việc kèm ngày phải làm xong.";
  private static final String RESULT = "Nhờ đó ai cũng nói.";

  /** Long enough for a story; nothing in it is stated. */
  private static final String FILLER =
      " Bản nằm bên suối, nhà nào cũng có vườn, buổi sớm sương giăng kín lối, trẻ con rủ nhau đến"
          + " lớp, người lớn ra nương, chiều về khói bếp vương trên mái, tiếng mõ trâu lốc cốc"
          + " khắp sườn đồi, ai đi qua cũng muốn dừng chân uống bát nước chè nóng.";

  private static PracticeCard only(Stories story) {
    List<PracticeCard> cards = PracticeCards.of(List.of(story.annotated()));
    assertThat(cards).hasSize(1);
    return cards.getFirst();
  }

  @Test
  void aCardQuotesThePracticeExactly() {
    AnnotatedArticle article = story("mot", SENT + " " + RESULT).practice(SENT).annotated();

    PracticeCard card = PracticeCards.of(List.of(article)).getFirst();

    assertThat(card.practice().quotation()).isEqualTo(SENT);
    assertThat(card.practice().page()).isEqualTo(article.article().id());
    assertThat(card.modality()).isEqualTo(Modality.DONE);
    assertThat(card.province()).isEqualTo(article.province());
    assertThat(card.copies()).isEmpty();
  }

  @Test
  void articlesOffTopicGiveNoCards() {
    assertThat(PracticeCards.of(List.of(story("mot", SENT).practice(SENT).offTopic().annotated())))
        .isEmpty();
  }

  @Test
  void figuresAndDirectivesOutsideThePracticeAreNotItsOwn() {
    String text = "Hướng dẫn 9 cho 40 nơi. Theo Hướng dẫn 12 và Hướng dẫn 7, 5 chi bộ họp thử.";
    PracticeCard card =
        only(
            story("mot", text)
                .practice("Theo Hướng dẫn 12 và Hướng dẫn 7, 5 chi bộ họp thử.")
                .figure("40", 40)
                .figure("5", 5)
                .directive("Hướng dẫn 9", "09-HD/BTCTW")
                .directive("Hướng dẫn 12", "12-HD/BTCTW", "hd-12-2018")
                .directive("Hướng dẫn 7", "07-HD/HU"));

    assertThat(card.figures()).extracting(Evidence::quotation).containsExactly("5");
    assertThat(card.directives()).containsExactly("07-HD/HU", "hd-12-2018");
  }

  @Test
  void theResultsToldRightAfterItAreItsOwn() {
    String text = SENT + " " + RESULT + "\n\n" + ASSIGNED + "\n\nSau đó việc nào cũng xong.";
    List<PracticeCard> cards =
        PracticeCards.of(
            List.of(
                story("mot", text)
                    .practice(SENT)
                    .statement(Kind.RESULT, RESULT)
                    .practice(ASSIGNED)
                    .statement(Kind.RESULT, "Sau đó việc nào cũng xong.")
                    .annotated()));

    assertThat(cards.get(0).results()).extracting(Evidence::quotation).containsExactly(RESULT);
    assertThat(cards.get(1).results()).isEmpty();
  }

  @Test
  void theDateInItsSentenceIsWhenAndTheDayOfPublicationIsNot() {
    String text = "Tháng 5/2022, xã họp; chi ủy gửi tài liệu trước. Chi bộ mời dân đến nghe bàn.";
    List<PracticeCard> cards =
        PracticeCards.of(
            List.of(
                story("mot", text)
                    .published("2023-01-02")
                    .practice("chi ủy gửi tài liệu trước.")
                    .practice("Chi bộ mời dân đến nghe bàn.")
                    .date("Tháng 5/2022", "2022-05")
                    .annotated()));

    assertThat(cards)
        .extracting(PracticeCard::when)
        .containsExactly(Optional.of("2022-05"), Optional.empty());
  }

  @Test
  void aDirectivesDateARecurringOneAndOneWithoutYearAreNotWhen() {
    String text = "Theo Hướng dẫn 12 ngày 6/7/2018, ngày 3 hằng tháng chi bộ họp, từ ngày 6/8.";

    assertThat(
            only(story("mot", text)
                    .practice(text)
                    .directive("Hướng dẫn 12 ngày 6/7/2018", "12-HD/BTCTW")
                    .date("ngày 6/7/2018", "2018-07-06")
                    .recurring("ngày 3 hằng tháng")
                    .date("ngày 6/8", "--08-06"))
                .when())
        .isEmpty();
  }

  @Test
  void aPlaceInThePracticeSaysWhere() {
    String text = "Ở xã Tà Mực, chi bộ họp buổi tối.";

    assertThat(
            only(story("mot", text).practice(text).place("xã Tà Mực", "Bình Định", "Gia Lai"))
                .province()
                .orElseThrow()
                .now())
        .isEqualTo("Gia Lai");
  }

  @Test
  void nearCopiesGiveOneCardWithAllSources() {
    AnnotatedArticle first =
        story("mot", SENT + FILLER + " " + ASSIGNED)
            .published("2023-05-01")
            .practice(SENT)
            .practice(ASSIGNED)
            .annotated();
    AnnotatedArticle copy =
        story("hai", "Tin bạn: " + SENT + FILLER)
            .published("2023-05-03")
            .practice(SENT)
            .annotated();

    List<PracticeCard> cards = PracticeCards.of(List.of(copy, first));

    assertThat(cards)
        .extracting(card -> card.practice().quotation())
        .containsExactly(SENT, ASSIGNED);
    assertThat(cards.getFirst().practice().page()).isEqualTo(first.article().id());
    assertThat(cards.getFirst().copies())
        .containsExactly(
            new Evidence(copy.article().id(), copy.statements().getFirst().span(), SENT));
    assertThat(cards.getLast().copies()).isEmpty();
  }

  @Test
  void theSamePracticeInAnotherStoryIsAnotherCard() {
    AnnotatedArticle one = story("mot", SENT).practice(SENT).annotated();
    AnnotatedArticle other =
        story("hai", SENT + FILLER + " " + ASSIGNED).practice(SENT).annotated();

    assertThat(PracticeCards.of(List.of(one, other))).hasSize(2);
  }

  @Test
  void aPracticeToldTwiceInOneArticleIsOneCardWithoutCopies() {
    String again = SENT.replace("Chi ủy", "Hồi ấy chi ủy");

    assertThat(only(story("mot", SENT + " " + again).practice(SENT).practice(again)).copies())
        .isEmpty();
  }

  @Test
  void idsStayWhenOtherArticlesComeAndOrderDoesNotMatter() {
    AnnotatedArticle one = story("mot", SENT).published("2023-05-01").practice(SENT).annotated();
    AnnotatedArticle other =
        story("hai", ASSIGNED).published("2022-05-01").practice(ASSIGNED).annotated();

    List<PracticeCard> both = PracticeCards.of(List.of(one, other));

    assertThat(both).isEqualTo(PracticeCards.of(List.of(other, one)));
    assertThat(both.getLast()).isEqualTo(PracticeCards.of(List.of(one)).getFirst());
    assertThat(both).extracting(PracticeCard::id).allMatch(id -> id.matches("[0-9a-f]{32}"));
  }
}
