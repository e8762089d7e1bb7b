package vn.sotay.web;

import java.util.List;
import java.util.Optional;

/** What a page shows, in the order it shows it; templates only lay it out. */
public sealed interface View {

  /** Returns the page's title, without the program's name. */
  String title();

  /** Text of which some parts are marked. */
  record Piece(String text, boolean marked) {}

  /** A link; its text may be marked. */
  record Link(String label, String href) {}

  /** A value of a facet or list that narrows what is shown. */
  record Choice(String label, long count, String href, boolean chosen) {}

  /** A facet with its values. */
  record Box(String label, List<Choice> choices) {}

  /** A chosen filter, and the address without it. */
  record Filter(String label, String removeHref) {}

  /** An entry of a select box. */
  record Option(String value, String label, boolean selected) {}

  /** Where in a list one is; empty addresses where there is no such page. */
  record Paging(int page, long pages, Optional<String> previous, Optional<String> next) {}

  /** An article in a list: its headline, where it is shown, and what is known of it. */
  record Head(
      List<Piece> headline, String href, String details, Optional<String> original, String url) {}

  /** Exact words and the place in the article where they stand. */
  record Quote(List<Piece> pieces, String href) {}

  /** An article found. */
  record Found(Head head, List<Quote> passages, List<Head> copies, boolean startsPartial) {}

  /** The search page; without a query it shows everything. */
  record Search(
      String title,
      String query,
      List<Link> sorts,
      List<Filter> filters,
      List<Address.Pair> hidden,
      String summary,
      Optional<String> fault,
      List<String> doubts,
      List<Found> found,
      List<Box> boxes,
      Paging paging,
      Optional<String> report)
      implements View {}

  /** A run of text under the same marks. */
  record Segment(String id, String text, String marks, String hint, List<String> tags) {}

  /** A paragraph. */
  record Block(String kind, List<Segment> segments) {}

  /** A name and its value. */
  record Fact(String name, String value, Optional<String> href) {}

  /** Statements or mentions of one kind. */
  record Group(String label, String marks, List<Note> notes) {}

  /** One statement or mention, and where it stands. */
  record Note(String words, String detail, String href) {}

  /** An article with what is said in it. */
  record Article(
      String title,
      List<Segment> headline,
      List<Fact> facts,
      List<Block> blocks,
      List<Group> statements,
      List<Group> mentions,
      Link marksSwitch)
      implements View {}

  /** A practice card. */
  record Card(
      Quote practice,
      List<Link> categories,
      List<Fact> facts,
      List<Quote> results,
      Head source,
      List<Link> copies) {}

  /** The practices page. */
  record Practices(
      String title,
      String words,
      List<Option> modalities,
      String from,
      String to,
      List<Filter> filters,
      List<Address.Pair> hidden,
      String summary,
      List<Card> cards,
      List<Box> boxes,
      Paging paging)
      implements View {}

  /** A figure. */
  record Figure(String surface, String reading, String counted, Quote sentence, Head source) {}

  /** The figures page. */
  record Numbers(
      String title,
      String words,
      List<Option> units,
      String min,
      String max,
      String province,
      String from,
      String to,
      String summary,
      List<Figure> figures,
      Paging paging)
      implements View {}

  /** A row of the list of directives. */
  record DirectiveRow(
      Link number, String name, long articles, long mentions, Optional<Quote> example) {}

  /** The directives page. */
  record Directives(String title, String summary, List<DirectiveRow> rows) implements View {}

  /** One citation of a directive. */
  record Citation(Quote sentence, Head source) {}

  /** One directive's page. */
  record Directive(String title, List<Fact> facts, List<Citation> citations, List<Link> links)
      implements View {}

  /** What is in the knowledge base. */
  record About(String title, List<Fact> facts, List<Box> boxes, List<Fact> build) implements View {}

  /** A message that stands alone, such as a fault. */
  record Message(String title, String words, List<Link> links) implements View {}
}
