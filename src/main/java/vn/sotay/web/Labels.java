package vn.sotay.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.Qualifier;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.PracticeCategories;
import vn.sotay.search.Facet;

/** What things are called on Vietnamese pages. */
final class Labels {

  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private Labels() {}

  static String of(Facet facet) {
    return switch (facet) {
      case PROVINCE -> "Tỉnh, thành phố (hiện nay)";
      case PROVINCE_THEN -> "Tỉnh, thành phố (lúc đăng bài)";
      case YEAR -> "Năm";
      case OUTLET -> "Báo, cổng thông tin";
      case CATEGORY -> "Cách làm";
      case DIRECTIVE -> "Văn bản";
      case ON_TOPIC -> "Về sinh hoạt chi bộ";
    };
  }

  /** Returns what a facet's value is called; an unknown one is called what it is. */
  static String value(Facet facet, String value) {
    return switch (facet) {
      case CATEGORY -> category(value);
      case DIRECTIVE -> directive(value);
      case ON_TOPIC -> value.equals("true") ? "Có" : "Không";
      case PROVINCE, PROVINCE_THEN, YEAR, OUTLET -> value;
    };
  }

  static String category(String slug) {
    return PracticeCategories.standard()
        .category(slug)
        .map(PracticeCategories.Category::label)
        .orElse(slug);
  }

  /** Returns number and year of a directive of the register; any other id is its own name. */
  static String directive(String id) {
    return DirectiveRegister.standard()
        .byId(id)
        .map(entry -> "%s (%d)".formatted(entry.number(), entry.year()))
        .orElse(id);
  }

  static String of(Statement.Kind kind) {
    return switch (kind) {
      case PRACTICE -> "Cách làm";
      case RESULT -> "Kết quả";
      case LIMITATION -> "Hạn chế";
      case CAUSE -> "Nguyên nhân";
      case LESSON -> "Bài học";
      case TASK -> "Nhiệm vụ";
      case PROPOSAL -> "Kiến nghị";
    };
  }

  static String of(Statement.Modality modality) {
    return switch (modality) {
      case DONE -> "Đã thực hiện";
      case PLANNED -> "Dự kiến thực hiện";
      case REQUIRED -> "Được yêu cầu thực hiện";
    };
  }

  static String of(Unit unit) {
    return switch (unit) {
      case COUNT -> "Số lượng";
      case PERCENT -> "Tỷ lệ %";
      case RATIO -> "Tỷ số (a/b)";
      case DURATION -> "Thời lượng";
      case MONEY -> "Tiền (đồng)";
    };
  }

  static String of(Qualifier qualifier) {
    return switch (qualifier) {
      case AT_LEAST -> "ít nhất";
      case AT_MOST -> "nhiều nhất";
      case ABOUT -> "khoảng";
    };
  }

  static String of(ProvinceNames names) {
    return names.then().equals(names.now())
        ? names.then()
        : "%s (nay: %s)".formatted(names.then(), names.now());
  }

  static String of(PublicationTime time) {
    return DAY.format(time.date());
  }

  /** Returns the ISO day, month, quarter or year of a card as Vietnamese writes it. */
  static String when(String iso) {
    String[] parts = iso.split("-", -1);
    return switch (parts.length) {
      case 2 -> parts[1].replace("Q", "quý ") + "/" + parts[0];
      case 3 ->
          iso.startsWith("-") || iso.contains("/")
              ? iso
              : parts[2] + "/" + parts[1] + "/" + parts[0];
      default -> iso;
    };
  }

  /** Returns {@code 8.155} or {@code 92,3}. */
  static String number(BigDecimal value) {
    return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(VIETNAMESE))
        .format(value);
  }

  static String number(long value) {
    return number(BigDecimal.valueOf(value));
  }

  /** Returns how Sotay reads a figure: value, unit and hedge. */
  static String reading(Optional<BigDecimal> value, Unit unit, Optional<Qualifier> qualifier) {
    String hedge = qualifier.map(q -> of(q) + " ").orElse("");
    return value
        .map(v -> of(unit) + ": " + hedge + number(v))
        .orElse(of(unit) + ": khoảng giá trị");
  }
}
