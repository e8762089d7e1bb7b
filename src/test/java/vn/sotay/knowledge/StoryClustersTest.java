package vn.sotay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotay.knowledge.Stories.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.PageId;

class StoryClustersTest {

  /** Prose-like text; another seed is another story. */
  private static String prose(int seed) {
    String[] syllables =
        "chi bộ thôn họp bàn việc làng nước dân góp ý kiến xong mới ghi sổ rồi báo đảng ủy xã"
            .split(" ", -1);
    return new Random(seed)
        .ints(250, 0, syllables.length)
        .mapToObj(i -> syllables[i])
        .collect(Collectors.joining(" "));
  }

  @Test
  void nearCopiesShareTheIdOfTheFirstPublished() {
    AnnotatedArticle first = story("mot", prose(1)).published("2023-05-01").annotated();
    AnnotatedArticle copy =
        story("hai", "Theo báo bạn: " + prose(1)).published("2023-05-02").annotated();
    AnnotatedArticle other = story("ba", prose(2)).published("2023-04-01").annotated();

    Map<PageId, String> clusters = StoryClusters.of(List.of(copy, other, first));

    assertThat(clusters.get(copy.article().id())).isEqualTo(first.article().id().value());
    assertThat(clusters.get(first.article().id())).isEqualTo(first.article().id().value());
    assertThat(clusters.get(other.article().id())).isEqualTo(other.article().id().value());
  }

  @Test
  void aCopyCutToAThirdIsFound() {
    AnnotatedArticle whole = story("mot", prose(1)).published("2023-05-01").annotated();
    AnnotatedArticle cut = story("hai", prose(1).substring(0, 400)).annotated();

    assertThat(StoryClusters.of(List.of(cut, whole)).get(cut.article().id()))
        .isEqualTo(whole.article().id().value());
  }

  @Test
  void spellingVariantsAreTheSameStory() {
    String text = prose(3).replace("đảng ủy", "đảng uỷ");
    AnnotatedArticle one = story("mot", prose(3)).published("2020-01-01").annotated();
    AnnotatedArticle other = story("hai", text.toUpperCase(Locale.ROOT)).annotated();

    assertThat(StoryClusters.of(List.of(one, other)).get(other.article().id()))
        .isEqualTo(one.article().id().value());
  }

  @Test
  void veryShortTextsProveNothing() {
    AnnotatedArticle one = story("mot", "Chi bộ họp.").annotated();
    AnnotatedArticle other = story("hai", "Chi bộ họp.").annotated();

    assertThat(StoryClusters.of(List.of(one, other)).values()).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add(story("s" + i, prose(i % 4) + " bản " + i).annotated());
    }
    Map<PageId, String> clusters = StoryClusters.of(articles);
    Collections.shuffle(articles, new Random(1));

    assertThat(StoryClusters.of(articles)).isEqualTo(clusters);
    assertThat(clusters.values()).hasSize(12);
    assertThat(clusters.values().stream().distinct()).hasSize(4);
  }

  @Test
  void noArticlesGiveNoClusters() {
    assertThat(StoryClusters.of(List.of())).isEmpty();
  }
}
