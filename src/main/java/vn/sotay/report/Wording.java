package vn.sotay.report;

import java.time.LocalDate;
import java.util.List;
import vn.sotay.article.Statement;
import vn.sotay.article.VietnamTime;

/** How a report says things in Vietnamese. */
final class Wording {

  private Wording() {}

  /** Returns {@code 05/08/2023}. */
  static String date(LocalDate day) {
    return VietnamTime.written(day);
  }

  /**
   * Returns {@code 05/08/2023}, {@code 08/2023}, {@code quý 1/2023} or {@code 2023} for an ISO
   * form.
   */
  static String when(String iso) {
    String[] parts = iso.split("-", -1);
    return switch (parts.length) {
      case 2 -> parts[1].replace("Q", "quý ") + "/" + parts[0];
      case 3 -> parts[2] + "/" + parts[1] + "/" + parts[0];
      default -> iso;
    };
  }

  static String modality(Statement.Modality modality) {
    return switch (modality) {
      case DONE -> "đã thực hiện";
      case PLANNED -> "dự kiến thực hiện";
      case REQUIRED -> "được yêu cầu thực hiện";
    };
  }

  /** Returns {@code a, b và c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " và " + items.get(last);
  }
}
