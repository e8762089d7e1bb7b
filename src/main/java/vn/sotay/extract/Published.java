package vn.sotay.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.sotay.article.Page;
import vn.sotay.article.PublicationTime;
import vn.sotay.article.VietnamTime;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.site.Family;

/**
 * Finds when an article appeared: in the page's metadata, else in what it shows beside headline and
 * body; never in a sidebar or among related stories.
 */
final class Published {

  /** A date line stands at most this many blocks before the headline. */
  private static final int BEFORE_HEADLINE = 3;

  private static final int AFTER_BODY = 3;

  /** The date may stand between the lead and the first paragraphs. */
  private static final int OPENING = 3;

  /** So many elements around the headline may hold its date line too. */
  private static final int NEAR = 3;

  /** The same where names say that it is a date. */
  private static final int NEAR_IF_NAMED = 4;

  /** A line with more words that are neither date nor label isn't a date line. */
  private static final int MOST_OTHER_WORDS = 7;

  /** The same between headline and text, where the line has links: to the author, to a section. */
  private static final int MOST_BYLINE_WORDS = 12;

  /** The same for a line that is one link: to the article itself, or to all of that day. */
  private static final int MOST_LINKED_WORDS = 3;

  /** A paragraph that opens with a date has it in so many characters. */
  private static final int LONGEST_OPENING = 40;

  private static final String CHANGED = "Cập nhật";

  private final PageText page;
  private final MachineTime.Zone zone;
  private final int top;
  private final int to;
  private final int bodyFirst;
  private final Place body;
  private final LocalDate latest;
  private final Optional<PublicationTime> address;

  private Published(
      PageText page, Optional<Headline> headline, Body body, Page source, MachineTime.Zone zone) {
    this.page = page;
    this.zone = zone;
    this.bodyFirst = body.first();
    this.body = page.blocks().get(body.last()).place();
    this.top =
        headline.flatMap(Headline::block).filter(b -> b <= body.first()).orElse(body.first());
    this.to = body.last() + AFTER_BODY;
    this.latest = source.fetched().atOffset(VietnamTime.OFFSET).toLocalDate().plusDays(1);
    this.address = AddressTime.of(source.finalUrl()).filter(this::isPast);
  }

  /**
   * Returns when the article appeared and was last changed, as far as the page tells.
   *
   * @param family what the page's family points at
   * @param source nothing appears later than it was fetched
   * @param zone how to read times with zones
   */
  static Draft.Times times(
      PageText page,
      Metadata metadata,
      Optional<Headline> headline,
      Body body,
      Optional<FamilyView> family,
      Page source,
      MachineTime.Zone zone) {
    var finder = new Published(page, headline, body, source, zone);
    Optional<Sourced<PublicationTime>> published =
        finder.first(metadata, family).map(finder::withShownTime).map(finder::dayFirstOrMonthFirst);
    Optional<Sourced<PublicationTime>> updated =
        metadata
            .updated(zone)
            .filter(finder::isPlausible)
            .filter(u -> published.filter(p -> u.value().compareTo(p.value()) > 0).isPresent())
            .findFirst();
    return new Draft.Times(published, updated);
  }

  /** Returns all times that may be the article's, surest first, whether plausible or not. */
  static List<Sourced<PublicationTime>> candidates(
      ParsedPage parsed, Optional<Headline> headline, Body body, MachineTime.Zone zone) {
    return new Published(parsed.text(), headline, body, parsed.page(), zone)
        .sources(parsed.metadata(), parsed.family()).stream()
            .flatMap(Supplier::get)
            .distinct()
            .toList();
  }

  /** Returns the surest time that may be the article's. */
  private Optional<Sourced<PublicationTime>> first(Metadata metadata, Optional<FamilyView> family) {
    for (Supplier<Stream<Sourced<PublicationTime>>> source : sources(metadata, family)) {
      Optional<Sourced<PublicationTime>> time = source.get().filter(this::isPlausible).findFirst();
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  /** Returns where times may be found, surest first; they are read when asked for. */
  private List<Supplier<Stream<Sourced<PublicationTime>>>> sources(
      Metadata metadata, Optional<FamilyView> family) {
    return List.of(
        () -> metadata.published(zone),
        () -> family.stream().flatMap(this::ofFamily),
        () -> besideHeadline().map(time -> new Sourced<>(time, Source.PAGE)),
        () -> metadata.vaguelyPublished(zone),
        () -> shown().map(time -> new Sourced<>(time, Source.PAGE)),
        () -> address.stream().map(time -> new Sourced<>(time, Source.ADDRESS)),
        () -> opening().map(time -> new Sourced<>(time, Source.PAGE)));
  }

  private Stream<Sourced<PublicationTime>> ofFamily(FamilyView family) {
    return family
        .elements(Family.Part.PUBLISHED)
        .flatMap(element -> ofElement(element).stream())
        .map(time -> new Sourced<>(time, Source.FAMILY));
  }

  private boolean isPast(PublicationTime time) {
    return !time.date().isAfter(latest);
  }

  /** Nothing appears after it was fetched, nor days before the address was made. */
  private boolean isPlausible(Sourced<PublicationTime> time) {
    boolean early =
        address
            .filter(made -> made.time().isPresent())
            .filter(made -> time.value().date().isBefore(made.date().minusDays(1)))
            .isPresent();
    return isPast(time.value()) && !early;
  }

  /** Metadata may know the day only, where the page shows the minute. */
  private Sourced<PublicationTime> withShownTime(Sourced<PublicationTime> time) {
    return time.value().time().isPresent()
        ? time
        : shown()
            .filter(shown -> shown.date().equals(time.value().date()) && shown.time().isPresent())
            .findFirst()
            .map(shown -> new Sourced<>(shown, time.source()))
            .orElse(time);
  }

  /** Of 4/6 and 6/4, which nobody can tell apart, the address may tell which is meant. */
  private Sourced<PublicationTime> dayFirstOrMonthFirst(Sourced<PublicationTime> time) {
    LocalDate read = time.value().date();
    return address
        .map(PublicationTime::date)
        .filter(
            made ->
                made.getYear() == read.getYear()
                    && made.getMonthValue() == read.getDayOfMonth()
                    && made.getDayOfMonth() == read.getMonthValue())
        .map(made -> new Sourced<>(new PublicationTime(made, time.value().time()), time.source()))
        .orElse(time);
  }

  /** Dates so named between headline and text, and lines that hold nothing but one. */
  private Stream<PublicationTime> besideHeadline() {
    return Stream.concat(
            namedDates(block -> block < bodyFirst + OPENING), lines(top, bodyFirst, block -> true))
        .filter(this::isPast);
  }

  /** Agencies open their first paragraph with the date: "27.1.2022 - Bei der Erinnerung an …". */
  private Stream<PublicationTime> opening() {
    if (zone != MachineTime.Zone.AS_WRITTEN) {
      return Stream.empty(); // "Ngày 3/2/2025, tại …" tells when it happened
    }
    String text = page.blocks().get(bodyFirst).text();
    return DateReader.find(text.substring(0, Math.min(text.length(), LONGEST_OPENING)))
        .filter(found -> found.span().start() <= 1)
        .map(DateReader.Found::time)
        .filter(this::isPast)
        .stream();
  }

  /** What stands between headline and text goes before dates further down, which may be others. */
  private Stream<PublicationTime> shown() {
    IntPredicate above = block -> block < bodyFirst + OPENING;
    return Stream.<Supplier<Stream<PublicationTime>>>of(
            () -> namedDates(above),
            () -> lines(top, bodyFirst, above),
            () -> lines(bodyFirst, to, above),
            this::aboveHeadline,
            () -> namedDates(above.negate()),
            () -> lines(bodyFirst, to, above.negate()))
        .flatMap(Supplier::get)
        .filter(this::isPast);
  }

  /**
   * What stands above a headline may be today's date, so it must stand close in the tree as well.
   */
  private Stream<PublicationTime> aboveHeadline() {
    int first = Math.max(0, top - BEFORE_HEADLINE);
    Place near = around(NEAR);
    Place lessNear = around(NEAR_IF_NAMED);
    Stream<PublicationTime> named =
        page.hinted().stream()
            .filter(h -> h.hints().contains(Hint.DATE))
            .filter(h -> h.blockIndex() >= first && h.blockIndex() < top)
            .filter(h -> h.place().isWithin(lessNear) && !h.place().equals(lessNear))
            .flatMap(h -> ofElement(h.element()).stream());
    Stream<PublicationTime> lines =
        page.blocks().subList(first, top).reversed().stream()
            .filter(block -> block.place().isWithin(near))
            .flatMap(block -> dateLine(block.text()).stream());
    return Stream.concat(named, lines);
  }

  /** Returns the element so many levels around the headline. */
  private Place around(int levels) {
    Place around = page.blocks().get(top).place();
    for (int i = 0; i < levels && around.parent() != null; i++) {
      around = around.parent();
    }
    return around;
  }

  private Stream<PublicationTime> namedDates(IntPredicate where) {
    return page.hinted().stream()
        .filter(h -> h.hints().contains(Hint.DATE))
        .filter(h -> h.blockIndex() >= top && h.blockIndex() <= to && where.test(h.blockIndex()))
        .filter(h -> h.blockIndex() <= bodyFirst || !h.place().isFurnitureBeside(body))
        .sorted(Comparator.comparing(h -> namesChange(h.element())))
        .flatMap(h -> ofElement(h.element()).stream());
  }

  /** When it was changed goes after when it appeared, wherever it stands. */
  private static boolean namesChange(Element element) {
    String property = element.attr("itemprop");
    return property.equals("dateModified")
        || property.equals("dateUpdated")
        || saysChange(Lines.trimmed(element.ownText()));
  }

  /** "Cập nhật lúc 09:15, 17/08/2024": many a portal has no other date, but where one has … */
  private static boolean saysChange(String line) {
    return line.regionMatches(true, 0, CHANGED, 0, CHANGED.length());
  }

  private Optional<PublicationTime> ofElement(Element element) {
    return ofElement(element, zone);
  }

  /** Returns the time an element tells, in an attribute or as its text. */
  static Optional<PublicationTime> ofElement(Element element, MachineTime.Zone zone) {
    return Stream.of("content", "datetime", "title")
        .map(element::attr)
        .filter(value -> !value.isEmpty())
        .flatMap(value -> MachineTime.read(value, zone).stream())
        .findFirst()
        .or(() -> dateLine(TextNormalizer.normalize(element.text())));
  }

  private Stream<PublicationTime> lines(int first, int end, IntPredicate where) {
    return page.blocks().stream()
        .skip(Math.max(0, first))
        .limit(Math.max(0, end - Math.max(0, first)))
        .filter(block -> where.test(block.index()) && !block.isProse())
        .sorted(Comparator.comparing(block -> saysChange(block.text())))
        .flatMap(block -> line(block).stream());
  }

  /** A line of links is a byline before the text; elsewhere it leads to another story. */
  private Optional<PublicationTime> line(Block block) {
    boolean before = block.index() < bodyFirst;
    boolean elsewhere = !before && (block.isLink() || block.place().isFurnitureBeside(body));
    return elsewhere ? Optional.empty() : dateIn(block.text(), mostOtherWords(block, before));
  }

  private static int mostOtherWords(Block block, boolean before) {
    if (block.isLink()) {
      return MOST_LINKED_WORDS;
    }
    return block.linked() > 0 && before ? MOST_BYLINE_WORDS : MOST_OTHER_WORDS;
  }

  /** Returns the date of a line that holds hardly anything else. */
  static Optional<PublicationTime> dateLine(String line) {
    return dateIn(line, MOST_OTHER_WORDS);
  }

  private static Optional<PublicationTime> dateIn(String line, int mostOtherWords) {
    return DateReader.find(line)
        .filter(found -> found.otherWords() <= mostOtherWords)
        .map(DateReader.Found::time);
  }
}
