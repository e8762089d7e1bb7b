package vn.sotay.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.article.EntityKind;
import vn.sotay.article.PageId;
import vn.sotay.article.Unit;
import vn.sotay.index.ArticleIndex;
import vn.sotay.index.SampleArticle;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Notebook;
import vn.sotay.reference.Communes;

class EntitySearchTest {

  @TempDir private Path dir;
  private KnowledgeBase base;
  private final List<Notebook.Entry> entries = new ArrayList<>();

  @BeforeEach
  void open() {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      SampleArticle.of(
              "mot",
              "Bài một",
              "Huyện ủy Mường La họp, 96% đại biểu dự. Bà Lò Thị Mai nói. Chi bộ bản Cọ đổi giờ"
                  + " họp.")
          .in("Sơn La", "Sơn La")
          .from("Báo Sơn La", "2022-08-12")
          .body("Huyện ủy Mường La")
          .figure("96%", "96", Unit.PERCENT, "đại biểu")
          .person("Lò Thị Mai")
          .body("Chi bộ bản Cọ")
          .practice("Chi bộ bản Cọ đổi giờ họp", "buoi-toi")
          .putInto(index);
      SampleArticle.of("hai", "Bài hai", "Huyện ủy Mường La mời bà Lò Thị Mai dự.")
          .in("Sơn La", "Sơn La")
          .from("Báo Sơn La", "2023-05-01")
          .body("Huyện ủy Mường La")
          .person("Lò Thị Mai")
          .putInto(index);
      SampleArticle.of("ba", "Bài ba", "Bà Lò Thị Mai, quê xã Tạ Bú, đến thăm Huế.")
          .in("Huế", "Huế")
          .from("Báo Huế", "2024-05-01")
          .person("Lò Thị Mai")
          .place("xã Tạ Bú", "Xã Tạ Bú, Sơn La")
          .putInto(index);
      index.commit(Map.of());
    }
    base = KnowledgeBase.open(dir, () -> Notebook.of(entries));
  }

  @AfterEach
  void close() {
    base.close();
  }

  private List<EntityCount> find(Optional<EntityKind> kind, String words) {
    return base.entities(new EntityRequest(kind, words, 0, 20)).entities();
  }

  private void change(Change change) {
    entries.add(new Notebook.Entry(entries.size() + 1L, Instant.EPOCH, change, false));
  }

  @Test
  void entitiesAreFoundByTheBeginningOfTheirNames() {
    assertThat(find(Optional.empty(), "huyen uy muong l"))
        .extracting(EntityCount::name, EntityCount::province, EntityCount::articles)
        .containsExactly(tuple("Huyện ủy Mường La", "Sơn La", 2L));
    assertThat(find(Optional.of(EntityKind.PERSON), "mường")).isEmpty();
    assertThat(find(Optional.of(EntityKind.PERSON), "")).hasSize(2);
    assertThat(find(Optional.empty(), "không có")).isEmpty();
  }

  @Test
  void aProfileTellsWhatHangsOnAnEntity() {
    String id = find(Optional.empty(), "Huyện ủy").getFirst().id();
    EntityProfile profile = base.entity(id.substring(0, id.length() - 3)).orElseThrow();
    assertThat(profile.entity().articles()).isEqualTo(2);
    assertThat(profile.years())
        .containsExactly(new FacetCount("2023", 1), new FacetCount("2022", 1));
    assertThat(profile.forms().getFirst().words()).isEqualTo("Huyện ủy Mường La");
    assertThat(profile.forms().getFirst().first().orElseThrow()).hasToString("2022-08");
    assertThat(profile.together().getFirst().name()).isEqualTo("Lò Thị Mai");
    assertThat(profile.together().getFirst().articles()).isEqualTo(2);
    assertThat(profile.figures().total()).isEqualTo(1);
    assertThat(profile.articles()).hasSize(2);
    String cell = find(Optional.empty(), "chi bo ban").getFirst().id();
    assertThat(base.entity(cell).orElseThrow().practices().total()).isEqualTo(1);
  }

  @Test
  void anArticleTellsWhomItNames() {
    EntityCount person = find(Optional.of(EntityKind.PERSON), "Lò Thị Mai").getFirst();
    ArticleHead article = base.entity(person.id()).orElseThrow().articles().getFirst();
    assertThat(base.entitiesIn(article.id()))
        .contains(person)
        .allMatch(each -> each.articles() > 0);
    change(new Change.Hidden(person.id()));
    assertThat(base.entitiesIn(article.id())).isNotEmpty().doesNotContain(person);
    assertThat(base.entitiesIn(new PageId("0".repeat(32)))).isEmpty();
  }

  @Test
  void mergedOnesAreOneAndHiddenOnesAreNotListedUntilUndone() {
    List<EntityCount> both = find(Optional.of(EntityKind.PERSON), "Lò Thị Mai");
    assertThat(both).extracting(EntityCount::province).containsExactly("Sơn La", "Huế");
    change(new Change.Merged(both.get(1).id(), both.get(0).id()));
    assertThat(find(Optional.of(EntityKind.PERSON), "Lò Thị Mai"))
        .extracting(EntityCount::articles)
        .containsExactly(3L);
    EntityProfile merged = base.entity(both.get(1).id()).orElseThrow();
    assertThat(merged.entity().id()).isEqualTo(both.get(0).id());
    assertThat(merged.entity().articles()).isEqualTo(3);
    assertThat(merged.merged()).extracting(EntityCount::id).containsExactly(both.get(1).id());
    assertThat(merged.provinces()).hasSize(2);
    change(new Change.Hidden(both.get(0).id()));
    assertThat(find(Optional.of(EntityKind.PERSON), "")).isEmpty();
    assertThat(base.entity(both.get(0).id()).orElseThrow().isHidden()).isTrue();
    assertThat(base.hiddenEntities()).extracting(EntityCount::id).containsExactly(both.get(0).id());
    entries.clear();
    assertThat(find(Optional.of(EntityKind.PERSON), "")).hasSize(2);
  }

  @Test
  void aPlaceTellsWhatItWasAndBecame() {
    String id = find(Optional.of(EntityKind.PLACE), "ta bu").getFirst().id();
    EntityProfile profile = base.entity(id).orElseThrow();
    assertThat(profile.until())
        .extracting(Communes.Unit::words)
        .containsExactly("xã Tạ Bú, huyện Mường La");
    assertThat(profile.until().getFirst().since()).containsExactly("xã Mường Bú");
    assertThat(profile.mergedUnits()).isEmpty();
  }

  @Test
  void whatIsUnknownOrAmbiguousIsTold() {
    assertThat(base.entity("person-0")).isEmpty();
    assertThat(base.knownEntity("person-0")).isEmpty();
    assertThatThrownBy(() -> base.entity("person-"))
        .hasMessageContaining("Several entities have an id that starts with 'person-'");
  }
}
