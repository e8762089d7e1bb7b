package vn.sotay.extract;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How a system prints its pages. A file has the sections {@code === frame}, {@code === article} and
 * {@code === item} (of a list). In them stand {@code @{title}}, {@code @{body}}, {@code @{main}},
 * {@code @{charset}}, {@code @{weekday}}, {@code @{date:pattern}}, {@code @{lead:form with @}},
 * {@code @{part:box}}, {@code @{others:count:form}}, {@code @{items:count}},
 * {@code @{register:form}}.
 */
record HardSystem(String name, String frame, String article, String item, HardParts parts) {

  private static final List<String> WEEKDAYS =
      List.of("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật");

  static HardSystem read(String name, String text, HardParts parts) {
    return new HardSystem(
        name, section(text, "frame"), section(text, "article"), section(text, "item"), parts);
  }

  private static String section(String text, String name) {
    String mark = "=== " + name + "\n";
    int start = text.indexOf(mark) + mark.length();
    int end = text.indexOf("=== ", start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  String article(HardStory story, String body, String meta) {
    return filled(
        frame.replace("@{main}", article).replace("@{charset}", meta).replace("@{body}", body),
        story.title(),
        story.lead(),
        story.time());
  }

  /** Returns a page without an article. */
  String page(String kind, String main) {
    return filled(
        frame.replace("@{main}", main).replace("@{charset}", HardDamage.NONE.meta()),
        "Tin tức",
        kind,
        LocalDateTime.MIN);
  }

  private String filled(String form, String title, String lead, LocalDateTime time) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = form.indexOf("@{"); open >= 0; open = form.indexOf("@{", at)) {
      int close = form.indexOf('}', open);
      out.append(form, at, open).append(value(form.substring(open + 2, close), title, lead, time));
      at = close + 1;
    }
    return out.append(form, at, form.length()).toString();
  }

  private String value(String slot, String title, String lead, LocalDateTime time) {
    int colon = slot.indexOf(':');
    String kind = colon < 0 ? slot : slot.substring(0, colon);
    String rest = slot.substring(colon + 1);
    return switch (kind) {
      case "title" -> title;
      case "weekday" -> WEEKDAYS.get(time.getDayOfWeek().getValue() - 1);
      case "date" -> time.format(DateTimeFormatter.ofPattern(rest, Locale.ROOT));
      case "lead" -> lead.isEmpty() ? "" : rest.replace("@", lead);
      case "part" -> parts.box(rest);
      case "items" -> parts.stories(name + lead, Integer.parseInt(rest), item);
      case "register" -> parts.papers(rest);
      case "others" -> others(rest, title);
      default -> throw new IllegalArgumentException("no such slot: " + slot);
    };
  }

  private String others(String rest, String title) {
    int colon = rest.indexOf(':');
    return parts.stories(
        name + title, Integer.parseInt(rest.substring(0, colon)), rest.substring(colon + 1));
  }
}
