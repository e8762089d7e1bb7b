package vn.sotay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.ProvinceNames;
import vn.sotay.article.Span;
import vn.sotay.article.VietnamTime;
import vn.sotay.lang.Language;
import vn.sotay.notebook.Correction;
import vn.sotay.notebook.Layer;
import vn.sotay.reference.CellKinds;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.reference.PracticeCategories;
import vn.sotay.search.ArticleHead;
import vn.sotay.search.Facet;
import vn.sotay.search.FacetCount;
import vn.sotay.search.Passage;
import vn.sotay.search.PracticeFacet;

/** How the parts of results are worded on a terminal. */
final class Wording {

  /** Digits of a page id that are shown; {@code show} takes any unambiguous start. */
  private static final int ID_DIGITS = 10;

  private final Context context;
  private final Messages messages;

  Wording(Context context) {
    this.context = context;
    this.messages = context.messages();
  }

  /** Returns {@code Báo Sông Trà, 12/05/2023, Quảng Ngãi}: whatever of it is known. */
  String origin(ArticleHead head) {
    return Stream.of(
            head.outlet(),
            head.published().map(time -> VietnamTime.written(time.date())),
            head.province().map(this::province))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** Returns headline, origin and id on one line. */
  String reference(ArticleHead head) {
    return head.title() + " — " + origin(head) + "  [" + shortId(head) + "]";
  }

  /** Returns headline, origin and the address of a fact of the article on one line. */
  String reference(ArticleHead head, Layer layer, Span fact) {
    return head.title()
        + " — "
        + origin(head)
        + "  ["
        + shortId(head)
        + ":"
        + FactAddress.of(layer, fact)
        + "]";
  }

  /** Returns the name of a layer. */
  String layer(Layer layer) {
    return messages.text(
        switch (layer) {
          case PRACTICES -> "statement.practice";
          case RESULTS -> "statement.result";
          case LIMITATIONS -> "statement.limitation";
          case QUANTITIES, DIRECTIVES, PERSONS, ORGANIZATIONS, LOCATIONS, DATES ->
              "mention." + layer.slug();
        });
  }

  /** Returns what a person said of a fact, to stand behind it; nothing if nobody did. */
  String said(Optional<Correction> said) {
    return said.map(correction -> "  " + said(correction)).orElse("");
  }

  /** Returns {@code ✎ đã sửa: value=95}. */
  String said(Correction said) {
    String verdict = messages.text("verdict." + said.verdict().slug());
    return switch (said.verdict()) {
      case RIGHT -> "✓ " + verdict;
      case WRONG -> "✗ " + verdict;
      case MENDED -> "✎ " + verdict + ": " + NotebookPrinter.values(said);
      case ADDED -> added(verdict, NotebookPrinter.values(said));
    };
  }

  private static String added(String verdict, String values) {
    return "＋ " + verdict + (values.isEmpty() ? "" : ": " + values);
  }

  /** Returns {@code Tiền Giang (nay Đồng Tháp)}, or one name where it stayed. */
  String province(ProvinceNames names) {
    return names.then().equals(names.now())
        ? names.then()
        : messages.text("province.now", names.then(), names.now());
  }

  String shortId(ArticleHead head) {
    return head.id().value().substring(0, ID_DIGITS);
  }

  /** Returns a passage on one line, with what matched highlighted. */
  String passage(Passage passage) {
    return passage.before()
        + onOneLine(highlighted(passage.text(), passage.marks()))
        + passage.after();
  }

  /** Returns the text with its marks; neighbours with only a blank between are marked as one. */
  String highlighted(String text, List<Span> marks) {
    var out = new StringBuilder();
    int from = 0;
    for (Span mark : joined(text, marks)) {
      out.append(text, from, mark.start()).append(context.console().highlighted(mark.in(text)));
      from = mark.end();
    }
    return out.append(text.substring(from)).toString();
  }

  private static List<Span> joined(String text, List<Span> marks) {
    List<Span> joined = new ArrayList<>();
    for (Span mark : marks) {
      boolean neighbour =
          !joined.isEmpty() && text.substring(joined.getLast().end(), mark.start()).isBlank();
      joined.add(neighbour ? joined.removeLast().union(mark) : mark);
    }
    return joined;
  }

  static String onOneLine(String text) {
    return text.strip()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Returns {@code Sơn La 3 · Quảng Ngãi 2}. */
  static String counts(Facet facet, List<FacetCount> counts, int most) {
    return counts.stream()
        .limit(most)
        .map(count -> label(facet, count.label()) + " " + count.count())
        .collect(Collectors.joining(" · "));
  }

  /** Returns {@code Chi bộ trường học (truong-hoc) 3 · …}. */
  String counts(PracticeFacet facet, List<FacetCount> counts, int most) {
    return counts.stream()
        .limit(most)
        .map(count -> label(facet, count.label()) + " " + count.count())
        .collect(Collectors.joining(" · "));
  }

  private String label(PracticeFacet facet, String value) {
    return switch (facet) {
      case CATEGORY -> label(Facet.CATEGORY, value);
      case DIRECTIVE -> label(Facet.DIRECTIVE, value);
      case MODALITY -> context.messages().text("modality." + value);
      case CELL ->
          CellKinds.standard()
              .kind(value)
              .map(
                  kind ->
                      context.settings().language() == Language.EN ? kind.english() : kind.label())
              .map(label -> label + " (" + value + ")")
              .orElse(value);
      case PROVINCE, YEAR -> value;
    };
  }

  private static String label(Facet facet, String value) {
    return switch (facet) {
      case CATEGORY ->
          PracticeCategories.standard()
              .category(value)
              .map(PracticeCategories.Category::label)
              .orElse(value);
      case DIRECTIVE ->
          DirectiveRegister.standard()
              .byId(value)
              .map(DirectiveRegister.Entry::number)
              .orElse(value);
      case PROVINCE, PROVINCE_THEN, YEAR, OUTLET, ON_TOPIC -> value;
    };
  }
}
