package vn.sotay.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.PublicationTime;

/**
 * Finds when an article appeared: in the page's metadata, else in what it shows beside headline and
 * body; never in a sidebar or among related stories.
 */
final class Published {

  /** A date line stands at most this many blocks before the headline. */
  private static final int BEFORE_HEADLINE = 3;

  private static final int AFTER_BODY = 3;

  /** A line with more words that are neither date nor label isn't a date line. */
  private static final int MOST_OTHER_WORDS = 7;

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  private final PageText page;
  private final int from;
  private final int to;
  private final int bodyFirst;
  private final Place body;
  private final LocalDate latest;

  private Published(PageText page, Optional<Headline> headline, Body body, Instant fetched) {
    this.page = page;
    this.bodyFirst = body.first();
    this.body = page.blocks().get(body.last()).place();
    int top = headline.flatMap(Headline::block).filter(b -> b <= body.first()).orElse(body.first());
    this.from = Math.max(0, top - BEFORE_HEADLINE);
    this.to = body.last() + AFTER_BODY;
    this.latest = fetched.atOffset(VIETNAM).toLocalDate().plusDays(1);
  }

  /**
   * Returns when the article appeared and was last changed, as far as the page tells.
   *
   * @param fetched nothing appears later than this
   */
  static Draft.Times times(
      PageText page, Metadata metadata, Optional<Headline> headline, Body body, Instant fetched) {
    var finder = new Published(page, headline, body, fetched);
    Optional<PublicationTime> published =
        metadata.published().filter(finder::isPast).map(finder::withShownTime).or(finder::shown);
    Optional<PublicationTime> updated =
        metadata
            .updated()
            .filter(finder::isPast)
            .filter(u -> published.filter(p -> u.compareTo(p) > 0).isPresent());
    return new Draft.Times(published, updated);
  }

  private boolean isPast(PublicationTime time) {
    return !time.date().isAfter(latest);
  }

  /** Metadata may know the day only, where the page shows the minute. */
  private PublicationTime withShownTime(PublicationTime time) {
    return time.time().isPresent()
        ? time
        : shown().filter(shown -> shown.date().equals(time.date())).orElse(time);
  }

  private Optional<PublicationTime> shown() {
    return Stream.of(namedDates(), lines(from, bodyFirst), lines(bodyFirst, to))
        .flatMap(times -> times)
        .filter(this::isPast)
        .findFirst();
  }

  private Stream<PublicationTime> namedDates() {
    return page.hinted().stream()
        .filter(h -> h.hints().contains(Hint.DATE) || h.element().normalName().equals("time"))
        .filter(h -> h.blockIndex() >= from && h.blockIndex() <= to)
        .filter(h -> h.blockIndex() < bodyFirst || !h.place().isFurnitureBeside(body))
        .flatMap(h -> ofElement(h).stream());
  }

  private static Optional<PublicationTime> ofElement(PageWalk.Hinted hinted) {
    return Stream.of("content", "datetime", "title")
        .map(hinted.element()::attr)
        .filter(value -> !value.isEmpty())
        .flatMap(value -> MachineTime.read(value).stream())
        .findFirst()
        .or(() -> dateLine(hinted.element().text()));
  }

  private Stream<PublicationTime> lines(int first, int end) {
    return page.blocks().stream()
        .skip(Math.max(0, first))
        .limit(Math.max(0, end - Math.max(0, first)))
        .filter(block -> !block.isLink() && !block.isProse())
        .filter(block -> !block.place().isFurnitureBeside(body) || block.index() < bodyFirst)
        .flatMap(block -> dateLine(block.text()).stream());
  }

  /** Returns the date of a line that holds hardly anything else. */
  static Optional<PublicationTime> dateLine(String line) {
    return DateReader.find(line)
        .filter(found -> found.otherWords() <= MOST_OTHER_WORDS)
        .map(DateReader.Found::time);
  }
}
