package vn.sotay.report;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.sotay.article.Article;
import vn.sotay.article.VietnamTime;

/** Sources for reference managers. */
final class Bibliography {

  /** Digits of a page's id that make a citation key. */
  private static final int KEY_DIGITS = 10;

  private static final String RIS_END = "\r\n";

  private Bibliography() {}

  /** Returns an {@code @online} entry a source (BibLaTeX manual, 2.1.1). */
  static String bibTex(List<ExportRow.Source> sources) {
    return sources.stream().map(Bibliography::entry).collect(joining("\n"));
  }

  private static String entry(ExportRow.Source source) {
    StringBuilder entry = new StringBuilder("@online{sotay");
    entry.append(source.id(), 0, KEY_DIGITS).append(",\n");
    field(entry, "title", "{" + escaped(source.title()) + "}");
    source.author().ifPresent(author -> field(entry, "author", "{" + escaped(author) + "}"));
    source.outlet().ifPresent(outlet -> field(entry, "organization", "{" + escaped(outlet) + "}"));
    source.published().ifPresent(time -> field(entry, "date", time.date().toString()));
    entry.append("  url = {").append(address(source.pages().getFirst())).append("},\n");
    field(entry, "urldate", day(source).toString());
    field(entry, "note", copies(source).map(Bibliography::escaped).collect(joining("; ")));
    return entry.append("}\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    entry.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  /** Braces would unbalance the entry, and these signs mean something to TeX. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : onOneLine(text).toCharArray()) {
      switch (c) {
        case '{', '}', '$', '&', '#', '_', '%' -> safe.append('\\').append(c);
        case '\\' -> safe.append("\\textbackslash{}");
        case '~' -> safe.append("\\textasciitilde{}");
        case '^' -> safe.append("\\textasciicircum{}");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  private static String address(Article.PartPage page) {
    return page.url().toString().replace("{", "%7B").replace("}", "%7D");
  }

  /** Returns a record a source (RIS, as reference managers import it). */
  static String ris(List<ExportRow.Source> sources) {
    return sources.stream().map(Bibliography::tagged).collect(joining());
  }

  private static String tagged(ExportRow.Source source) {
    StringBuilder record = new StringBuilder();
    tag(record, "TY", "NEWS");
    tag(record, "TI", source.title());
    source.author().ifPresent(author -> tag(record, "AU", author));
    source.outlet().ifPresent(outlet -> tag(record, "PB", outlet));
    source
        .published()
        .ifPresent(
            time -> {
              tag(record, "PY", Integer.toString(time.date().getYear()));
              tag(record, "DA", slashed(time.date()));
            });
    source.pages().forEach(page -> tag(record, "UR", page.url().toString()));
    tag(record, "Y2", slashed(day(source)));
    copies(source).forEach(copy -> tag(record, "N1", copy));
    tag(record, "LA", "vi");
    return record.append("ER  - ").append(RIS_END).append(RIS_END).toString();
  }

  private static void tag(StringBuilder record, String name, String value) {
    record.append(name).append("  - ").append(onOneLine(value)).append(RIS_END);
  }

  private static String slashed(LocalDate day) {
    return day.toString().replace('-', '/');
  }

  /** Returns the archived copies' digests, further pages' with their addresses. */
  private static Stream<String> copies(ExportRow.Source source) {
    return source.pages().stream()
        .map(page -> page.start() == 0 ? digest(page) : page.url() + " " + digest(page));
  }

  private static String digest(Article.PartPage page) {
    return "SHA-256 " + page.digest();
  }

  private static LocalDate day(ExportRow.Source source) {
    return VietnamTime.day(source.pages().getFirst().fetched());
  }

  private static String onOneLine(String text) {
    return text.strip().lines().map(String::strip).collect(joining(" "));
  }
}
