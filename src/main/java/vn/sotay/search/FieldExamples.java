package vn.sotay.search;

import java.util.List;
import java.util.Map;
import vn.sotay.article.Statement;
import vn.sotay.reference.PracticeCategories;

/** How a query's fields are used, for messages. */
final class FieldExamples {

  /** Names of statement kinds → the kind. */
  static final Map<String, Statement.Kind> KINDS =
      Map.ofEntries(
          Map.entry("cach-lam", Statement.Kind.PRACTICE),
          Map.entry("ket-qua", Statement.Kind.RESULT),
          Map.entry("han-che", Statement.Kind.LIMITATION),
          Map.entry("nguyen-nhan", Statement.Kind.CAUSE),
          Map.entry("bai-hoc", Statement.Kind.LESSON),
          Map.entry("nhiem-vu", Statement.Kind.TASK),
          Map.entry("kien-nghi", Statement.Kind.PROPOSAL));

  private FieldExamples() {}

  /** Returns a sentence that shows how the field is used. */
  static Said of(QueryField field) {
    return switch (field) {
      case PROVINCE -> example("tỉnh:\"Hà Tĩnh\"");
      case YEAR -> example("năm:2023, năm:2019..2022, năm:>=2020");
      case DATE -> example("ngày:2023-08-12, ngày:12/8/2023, ngày:2023-08..2024");
      case PERCENT -> example("tỷ_lệ:>=95, tỷ_lệ:10..20, tỷ_lệ:0,4");
      case COUNT -> example("số_lượng:>=8.155, số_lượng:10..20");
      case MONEY -> example("tiền:>=5.000.000 (đồng)");
      case DIRECTIVE ->
          new Said(
              "Ví dụ: văn_bản:12-HD/BTCTW, văn_bản:\"hướng dẫn 12\"; chỉ có số thì chưa đủ.",
              "For example: văn_bản:12-HD/BTCTW, văn_bản:\"hướng dẫn 12\"; a number alone isn't"
                  + " enough.");
      case CATEGORY ->
          new Said("Các cách làm: %s.", "The practices: %s.").with(String.join(", ", categories()));
      case KIND ->
          new Said("Các loại: %s.", "The kinds: %s.")
              .with(String.join(", ", KINDS.keySet().stream().sorted().toList()));
      case OUTLET -> example("báo:\"Báo Hà Tĩnh\"");
      case PERSON -> example("người:\"Nguyễn Văn A\"");
    };
  }

  private static Said example(String query) {
    return new Said("Ví dụ: %s.", "For example: %s.").with(query);
  }

  private static List<String> categories() {
    return PracticeCategories.standard().all().stream().map(each -> each.slug()).sorted().toList();
  }
}
