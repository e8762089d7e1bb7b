package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.sotay.lang.Tokenizer;
import vn.sotay.reference.PracticeCategories.Category;

class PracticeCategoriesTest {

  private static final PracticeCategories CATEGORIES = PracticeCategories.standard();

  private static List<String> of(String text) {
    return CATEGORIES.of(Tokenizer.tokens(text));
  }

  @TestFactory
  Stream<DynamicTest> everyCategoryIsFoundInItsExample() {
    return CATEGORIES.all().stream()
        .map(
            category ->
                DynamicTest.dynamicTest(
                    category.slug(),
                    () -> assertThat(of(category.example())).contains(category.slug())));
  }

  @Test
  void thereAreFiftyFiveCategoriesEachNamedOnce() {
    assertThat(CATEGORIES.all()).extracting(Category::slug).doesNotHaveDuplicates().hasSize(55);
    assertThat(CATEGORIES.all())
        .allMatch(category -> !category.label().isEmpty() && !category.gloss().isEmpty());
  }

  @Test
  void theMostTriggeredCategoryComesFirst() {
    assertThat(of("Chi bộ tổ chức sinh hoạt chuyên đề theo quý, nội dung chuyên đề gửi qua Zalo."))
        .startsWith("sinh-hoat-chuyen-de")
        .contains("cntt-zalo");
  }

  @Test
  void aWeakTriggerAloneIsNotEnough() {
    assertThat(of("Ai cũng nhớ chuyên đề ấy.")).isEmpty();
  }

  @Test
  void aTriggerInAMisleadingPhraseDoesNotCount() {
    assertThat(of("Nhờ biểu mẫu và mẫu biên bản mới, ai cũng viết đúng."))
        .doesNotContain("sinh-hoat-mau");
    assertThat(of("Quy định nêu mức tối đa, tối thiểu cho mỗi 2 giờ.")).doesNotContain("buoi-toi");
  }

  @Test
  void spellingAndCaseDoNotMatter() {
    assertThat(of("TỔ CHỨC TOẠ ĐÀM")).contains("toa-dam");
  }

  @Test
  void wordsWithoutMarksAreOtherWords() {
    assertThat(of("to chuc sinh hoat mau")).isEmpty();
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(of("")).isEmpty();
  }

  @Test
  void aCategoryIsKnownByItsSlug() {
    assertThat(CATEGORIES.category("to-dang")).map(Category::group).contains("form");
    assertThat(CATEGORIES.category("khong-co")).isEmpty();
  }

  @Test
  void aCategoryIsNamedByItsSlugOrLabelWithOrWithoutAccents() {
    for (Category category : CATEGORIES.all()) {
      assertThat(CATEGORIES.named(category.label())).contains(category);
      assertThat(CATEGORIES.named(category.slug().replace('-', ' '))).contains(category);
    }
    assertThat(CATEGORIES.named("sinh hoat chuyen de")).map(Category::slug).isPresent();
    assertThat(CATEGORIES.named("sinh hoạt chuyên")).isEmpty();
  }
}
