package vn.sotay.extract;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A content of the hard suite, whatever the markup.
 *
 * <p>A file has the fields {@code title}, {@code date}, and if wanted {@code lead} and {@code
 * style} (the markups that fit it), then {@code ---} and a line each of what it says: plain text
 * with [[linked words]], {@code ! subheading}, {@code * caption}, {@code ? attached file}, {@code |
 * row | of cells |}, {@code ~} for a box of other stories, {@code ====} where a second container
 * begins.
 *
 * @param lead empty if there is none
 */
record HardStory(
    String name,
    String title,
    LocalDateTime time,
    String lead,
    List<HardMarkup> markups,
    List<String> lines) {

  static HardStory read(String name, String text) {
    List<String> all = text.lines().toList();
    int end = all.indexOf("---");
    List<String> head = all.subList(0, end);
    return new HardStory(
        name,
        field(head, "title"),
        HardPages.time(field(head, "date")),
        field(head, "lead"),
        markups(field(head, "style")),
        all.subList(end + 1, all.size()));
  }

  private static String field(List<String> head, String key) {
    return head.stream()
        .filter(line -> line.startsWith(key + ": "))
        .map(line -> line.substring(key.length() + 2))
        .findFirst()
        .orElse("");
  }

  private static List<HardMarkup> markups(String names) {
    return names.isEmpty()
        ? HardMarkup.COMMON
        : Arrays.stream(names.split(",", -1))
            .map(name -> HardMarkup.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList();
  }

  HardPages.Gold gold() {
    List<String> right = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("?") && !line.startsWith("~") && !line.startsWith("====")) {
        right.add(plain(line));
      }
    }
    String text =
        Stream.concat(Stream.of(lead), right.stream())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    String files =
        lines.stream()
            .filter(line -> line.startsWith("?"))
            .map(HardStory::plain)
            .collect(Collectors.joining("\n"));
    return new HardPages.Gold(title, time.toLocalDate(), text, files);
  }

  private static String plain(String line) {
    String words = line.replace("[[", "").replace("]]", "");
    return isMarked(line) ? words.substring(1).replace('|', ' ').strip() : words;
  }

  private static boolean isMarked(String line) {
    return !line.isEmpty() && "!*?|".indexOf(line.charAt(0)) >= 0;
  }
}
