package vn.sotay.web;

import java.util.List;
import java.util.Optional;

/** What a page shows, in the order it shows it; templates only lay it out. */
public sealed interface View {

  /** Returns the page's title, without the program's name. */
  String title();

  /** Returns how to cite what the page shows, where that is more than the page itself. */
  default Optional<String> cite() {
    return Optional.empty();
  }

  /** Text of which some parts are marked. */
  record Piece(String text, boolean marked) {}

  /** What can be put into a collection: an article, or a fact of it that can also be judged. */
  record Take(String page, String fact, Optional<String> judge) {}

  /** From how many provinces something comes, and from which it doesn't. */
  record Coverage(String words, List<String> missing) {}

  /** A link; without an address it is where one is. */
  record Link(String label, String href) {}

  /** A value of a facet or list that narrows what is shown; the address that leaves it out. */
  record Choice(String label, long count, String href, boolean chosen, Optional<String> exclude) {

    Choice(String label, long count, String href, boolean chosen) {
      this(label, count, href, chosen, Optional.empty());
    }
  }

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
  record Found(
      Head head, List<Quote> passages, List<Head> copies, boolean startsPartial, Take take) {}

  /**
   * Bars side by side, drawn with their table beneath. Lengths are those of a drawing of {@link
   * Chart#WIDTH} by {@link Chart#HEIGHT}.
   */
  record Chart(String title, String unit, List<Bar> bars) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 140;
  }

  /** A bar: what it counts, and where it is drawn. */
  record Bar(
      String label,
      long count,
      Optional<String> href,
      double x,
      double y,
      double width,
      double height,
      boolean named) {}

  /** The search page; without a query it shows everything. */
  record Search(
      String title,
      String query,
      List<Link> sorts,
      Optional<Link> accents,
      List<Filter> filters,
      List<Address.Pair> hidden,
      String summary,
      Optional<Link> meant,
      Optional<Link> figures,
      Optional<String> fault,
      List<String> doubts,
      List<Found> found,
      List<Box> boxes,
      Optional<Chart> timeline,
      Optional<Coverage> coverage,
      Paging paging,
      List<Link> exports,
      boolean canBeSaved)
      implements View {}

  /** What may be meant by what was typed so far. */
  record Suggestions(String title, List<Group> groups) implements View {}

  /** A run of text under the same marks. */
  record Segment(String id, String text, String marks, String hint, List<String> tags) {}

  /** A paragraph. */
  record Block(String kind, List<Segment> segments) {}

  /** A name and its value. */
  record Fact(String name, String value, Optional<String> href) {

    Fact(String name, String value) {
      this(name, value, Optional.empty());
    }
  }

  /** Statements or mentions of one kind. */
  record Group(String label, String marks, List<Note> notes) {}

  /** One statement or mention, and where it stands. */
  record Note(
      String words, String detail, String href, Optional<String> judge, Optional<Long> added) {

    Note(String words, String detail, String href) {
      this(words, detail, href, Optional.empty(), Optional.empty());
    }
  }

  /**
   * The form that adds a fact the machine missed.
   *
   * @param layers what kinds of facts there are
   * @param values what can be said of each kind
   */
  record Adding(List<Option> layers, List<ValueGroup> values) {}

  /** What can be said of one kind of fact. */
  record ValueGroup(String label, List<ValueField> fields) {}

  /** A value in a form; chosen among options where there are any, else typed. */
  record ValueField(String name, String label, List<Option> options) {}

  /** Entities of one kind that an article names, as links to all that is told of them. */
  record NamedGroup(String label, List<Link> entities) {}

  /** A kind of marks in an article; the address shows or hides it. */
  record Layer(String label, String marks, String href, boolean shown) {}

  /** An article with what is said in it. */
  record Article(
      String title,
      List<Segment> headline,
      List<Fact> facts,
      List<Block> blocks,
      List<Group> statements,
      List<Group> mentions,
      List<NamedGroup> named,
      List<Layer> layers,
      List<Link> switches,
      List<Head> similar,
      Optional<String> archive,
      Take take,
      List<Written> written,
      Adding adding,
      Optional<String> cite)
      implements View {}

  /** The archived page as it came. */
  record Archive(
      String title, List<Fact> facts, Optional<String> text, Optional<String> frame, Link article)
      implements View {}

  /** A practice card. */
  record Card(
      String href,
      Quote practice,
      List<Link> categories,
      List<Fact> facts,
      List<Quote> results,
      Head source,
      List<Link> copies,
      Take take) {}

  /** The practices page. */
  record Practices(
      String title,
      String words,
      String from,
      String to,
      List<Filter> filters,
      List<Address.Pair> hidden,
      String summary,
      Coverage coverage,
      List<Card> cards,
      List<Box> boxes,
      Optional<Chart> years,
      Paging paging,
      List<Link> exports)
      implements View {}

  /** One practice with all that belongs to it. */
  record Practice(
      String title, Card card, List<Quote> figures, List<Card> similar, Optional<String> cite)
      implements View {}

  /** A figure; {@code sameSource} where the one before it stands in the same article. */
  record Figure(
      String surface,
      Optional<String> reading,
      String counted,
      Quote sentence,
      Head source,
      boolean sameSource,
      Take take) {

    Figure repeating() {
      return new Figure(surface, reading, counted, sentence, source, true, take);
    }
  }

  /** The question to the figures page. */
  record FigureForm(
      String words,
      List<Option> units,
      String min,
      String max,
      String province,
      String from,
      String to,
      String view) {}

  /**
   * The figures page: one by one, as a table over places and years, or in pairs that differ; where
   * no words are asked for, with the indicators that can be.
   */
  record Numbers(
      String title,
      FigureForm form,
      List<Link> indicators,
      List<Link> views,
      String summary,
      List<Figure> figures,
      Optional<Pivot> table,
      List<Pair> pairs,
      Paging paging,
      List<Link> exports)
      implements View {}

  /** Figures by province (rows) and year (columns). */
  record Pivot(List<String> years, List<PivotRow> rows, Optional<Plot> plot, Coverage coverage) {}

  /** One province's figures, a list for each year. */
  record PivotRow(String province, List<List<Cell>> cells) {}

  /** A figure in a table: its words, what is counted, and where it stands. */
  record Cell(String surface, String counted, String href) {}

  /** Values over years, a dot each, in a drawing of {@link Chart}'s size. */
  record Plot(String title, List<Dot> dots, List<Tick> years, List<Tick> values) {}

  /** A dot, with what it says. */
  record Dot(double x, double y, String label, String href) {}

  /** A place on an axis. */
  record Tick(double at, String label) {}

  /** Two figures that differ. */
  record Pair(String about, String period, Figure one, Figure other) {}

  /** A row of the list of directives. */
  record DirectiveRow(
      Link number,
      String type,
      String name,
      String issuer,
      String date,
      long articles,
      long mentions,
      Optional<Quote> example) {}

  /** The directives page. */
  record Directives(
      String title, String summary, List<Choice> types, List<DirectiveRow> rows, List<Link> exports)
      implements View {}

  /** One citation of a directive; {@code other} where it relates it to another. */
  record Cited(Optional<Link> other, Quote sentence, Head source) {}

  /** Directives as boxes, joined by lines, in a drawing of that size. */
  record Graph(int width, int height, List<Node> nodes, List<Line> lines) {}

  /** A directive in a graph. */
  record Node(int x, int y, String label, Optional<String> href) {

    public static final int WIDTH = 190;
    public static final int HEIGHT = 34;
  }

  /** A line of a graph: from what carries out to what is carried out. */
  record Line(int x1, int y1, int x2, int y2) {}

  /** One directive's page. */
  record Directive(
      String title,
      List<Fact> facts,
      List<Chart> charts,
      Optional<Graph> graph,
      List<Cited> replacedBy,
      List<Cited> implementing,
      List<Cited> implementedBy,
      List<Card> practices,
      List<Cited> citations,
      List<Link> links)
      implements View {}

  /** A person, body or place in a list. */
  record EntityRow(String id, Link name, String kind, String province, long articles) {}

  /**
   * The list of people, bodies and places; {@code merge} where one of them is to be what that id
   * names.
   */
  record Entities(
      String title,
      String words,
      String kind,
      String merge,
      String summary,
      List<Choice> kinds,
      List<EntityRow> rows,
      List<EntityRow> hidden,
      Paging paging)
      implements View {}

  /** A name or post, in how many articles, and when. */
  record Told(String words, long articles, String months) {}

  /** One person, body or place; {@code undo} names the last change that can be taken back. */
  record Entity(
      String title,
      String id,
      List<Fact> facts,
      List<Told> forms,
      List<Told> posts,
      List<Chart> charts,
      List<EntityRow> together,
      List<Card> practices,
      List<Figure> figures,
      List<Head> articles,
      List<EntityRow> merged,
      boolean hidden,
      String mergeHref,
      Optional<String> undo)
      implements View {}

  /** A search that was kept. */
  record SavedRow(String name, Link query, long fresh, String freshHref, String feed) {}

  /** The searches that were kept. */
  record Saved(String title, String summary, List<SavedRow> rows) implements View {}

  /** What is new in a kept search. */
  record Fresh(String title, String name, String summary, List<Found> found) implements View {}

  /** A note that somebody wrote. */
  record Written(long id, String on, String text) {}

  /** What somebody said of a fact; without an address its words are gone. */
  record Said(long id, String verdict, String words, String note, Optional<String> href) {}

  /** Something in a collection; without an address it is gone. */
  record Taken(
      int place,
      String kind,
      String words,
      Optional<String> href,
      Optional<Head> source,
      List<String> notes) {}

  /** A note, and the article it was written on, where that is still there. */
  record NoteRow(Written note, Optional<Head> article) {}

  /** All collections, all notes, and what was said of facts. */
  record Collections(
      String title,
      String summary,
      List<Choice> collections,
      List<NoteRow> notes,
      List<Said> corrections)
      implements View {}

  /** One collection. */
  record Collection(String title, String summary, List<Taken> items, String report)
      implements View {}

  /** A fact to be judged. */
  record Judge(
      String title,
      String layer,
      String page,
      String fact,
      Quote sentence,
      Head source,
      List<Fact> values,
      Optional<Said> said)
      implements View {}

  /** What is in the knowledge base. */
  record About(
      String title,
      List<Fact> facts,
      Coverage coverage,
      List<YearRow> years,
      List<Box> boxes,
      List<Fact> build)
      implements View {}

  /** How many articles a year has, and from how many provinces, then and now. */
  record YearRow(Link year, long articles, String then, String now) {}

  /** A message that stands alone, such as a fault. */
  record Message(String title, String words, List<Link> links) implements View {}
}
