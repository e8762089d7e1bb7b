package vn.sotay.extract;

import java.io.Reader;
import java.net.URI;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sotay.article.Article;
import vn.sotay.article.Page;
import vn.sotay.article.PageViews;
import vn.sotay.site.Family;

/** Reads the article off a web page, whatever system made it. */
final class HtmlReader {

  /** A body that a page's family points at is no teaser if it has so many characters. */
  private static final int SURE_LENGTH = 300;

  private final Page page;
  private final SiteKnowledge known;
  private final Metadata metadata;
  private final Optional<FamilyView> family;
  private final PageText text;
  private final Outline outline;
  private final PageLanguage language;

  private HtmlReader(ParsedPage parsed) {
    this.page = parsed.page();
    this.known = parsed.known();
    this.metadata = parsed.metadata();
    this.family = parsed.family();
    this.text = parsed.text();
    this.outline = parsed.outline();
    this.language = PageLanguage.of(text, metadata, page.finalUrl());
  }

  /**
   * Returns the article, or why there is none.
   *
   * @param html the page's text
   */
  static Extraction read(Page page, Reader html, SiteKnowledge known) {
    return PageKind.ofAddress(page.finalUrl(), page.status())
        .<Extraction>map(Extraction.Rejected::new)
        .orElseGet(
            () ->
                ParsedPage.of(page, html, known)
                    .map(HtmlReader::read)
                    .orElse(new Extraction.Rejected(Markup.UNREADABLE)));
  }

  static Extraction read(ParsedPage parsed) {
    return PageSigns.ofTitle(parsed.metadata().pageTitle())
        .<Extraction>map(Extraction.Rejected::new)
        .orElseGet(() -> new HtmlReader(parsed).read());
  }

  private Extraction read() {
    Optional<Headline> named = Headline.find(text, metadata, family, language);
    ArticleBody told = ArticleBody.of(metadata.articleBody());
    BlockWorth worth = BlockWorth.of(text, told, known.template(), named);
    BodyChoice choice = BodyChoice.between(text, BodyFinder.find(text, worth), family);
    Optional<Body> read = BodyReader.read(text, worth, choice.places(), named, metadata);
    Optional<Headline> headline = headline(named, worth, read);
    Optional<Body> body =
        told.instead(
            headline.equals(named)
                ? read
                : BodyReader.read(text, worth, choice.places(), headline, metadata),
            text);
    Optional<String> reason =
        isFamilyArticle(choice, body)
            ? Optional.empty()
            : PageSigns.ofText(text)
                .or(() -> PageKind.ofDispute(choice, body))
                .or(() -> PageKind.ofText(text, choice.places(), body, metadata, worth, headline));
    Optional<Body> sound = reason.isPresent() ? Optional.empty() : body;
    if (sound.filter(found -> choice.isWhole(text, found)).isPresent()) {
      return new Extraction.Extracted(article(headline, choice, sound.get()));
    }
    Optional<HeadedText> below = below(named, worth);
    Optional<HeadedText> headed =
        below
            .filter(HeadedText::isArticle)
            .filter(found -> sound.filter(found::agreesWith).isEmpty());
    if (headed.isPresent()) {
      return headed(headed.get(), named, choice);
    }
    Optional<String> doubt =
        reason.or(() -> body.flatMap(found -> doubt(choice, found, headline, below)));
    if (doubt.isPresent() || body.isEmpty()) {
      return new Extraction.Rejected(doubt.orElse("no text"));
    }
    return new Extraction.Extracted(article(headline, choice, body.get()));
  }

  /** Returns the text below the headline of a Vietnamese page. */
  private Optional<HeadedText> below(Optional<Headline> named, BlockWorth worth) {
    return language.isForeign()
        ? Optional.empty()
        : HeadedText.find(text, named, metadata, worth, isTimed())
            .map(found -> found.within(BodyChoice.familyBodies(text, family)));
  }

  private boolean isTimed() {
    return metadata.claimsArticle()
        || metadata.published(language.zone()).findAny().isPresent()
        || family.filter(view -> view.datesArticle(language.zone())).isPresent();
  }

  /** Returns why a text is no article that neither headline nor date tells to be one. */
  private Optional<String> doubt(
      BodyChoice choice, Body body, Optional<Headline> headline, Optional<HeadedText> below) {
    boolean sure = language.isForeign() || choice.source() == Source.FAMILY || isTimed();
    return sure || below.filter(found -> found.isArticle() && found.covers(body)).isPresent()
        ? Optional.empty()
        : PageKind.ofUntitled(text, headline, body, metadata);
  }

  private Draft.Times times(Optional<Headline> headline, Body body) {
    return Published.times(text, metadata, headline, body, family, page, language.zone());
  }

  private Extraction headed(HeadedText found, Optional<Headline> named, BodyChoice choice) {
    Block line = found.headline();
    Optional<Headline> headline =
        named
            .filter(h -> h.block().filter(b -> b == line.index()).isPresent())
            .or(
                () ->
                    Optional.of(
                        new Headline(line.text(), Optional.of(line.index()), Source.PAGE, false)));
    Body body = new BodyWriter(text, headline, metadata).writeAll(found.content());
    return new Extraction.Extracted(article(headline, choice, body));
  }

  private Optional<Headline> headline(
      Optional<Headline> named, BlockWorth worth, Optional<Body> body) {
    return named
        .filter(found -> !found.mayNameSite(metadata, language))
        .or(
            () ->
                body.flatMap(read -> new UnnamedHeadline(text, metadata, worth, read).find())
                    .filter(line -> named.filter(line::isLongerThan).isEmpty()))
        .or(() -> named);
  }

  /** A family's lists have no body, or one without headline or with no more than a teaser. */
  private boolean isFamilyArticle(BodyChoice choice, Optional<Body> body) {
    return choice.source() == Source.FAMILY
        && family.filter(view -> view.parts().containsKey(Family.Part.TITLE)).isPresent()
        && body.filter(b -> b.length() >= SURE_LENGTH).isPresent();
  }

  private Article article(Optional<Headline> headline, BodyChoice choice, Body body) {
    Draft.Times times = times(headline, body);
    Optional<Sourced<String>> shown = byline(body);
    Optional<Sourced<String>> author = shown.or(() -> Bylines.ofMetadata(metadata));
    var publication =
        new Article.Publication(
            times.published().map(Sourced::value),
            times.updated().map(Sourced::value),
            author.map(Sourced::value),
            known.outlet().map(Outlet::name).or(metadata::siteName),
            known.outlet().flatMap(Outlet::province));
    SortedMap<String, String> sources = new TreeMap<>();
    sources.put("body", choice.source().key());
    headline.ifPresent(h -> sources.put("title", h.source().key()));
    times.published().ifPresent(t -> sources.put("published", t.source().key()));
    times.updated().ifPresent(t -> sources.put("updated", t.source().key()));
    author.ifPresent(a -> sources.put("author", a.source().key()));
    var draft =
        new Draft(
            headline.map(Headline::text),
            body.parts(),
            shown.map(Sourced::value),
            publication,
            filing(),
            new Article.Reading(
                choice.confidence(), family.map(view -> view.family().id()), sources));
    return ArticleWriter.write(page, draft);
  }

  /** The line at the text's end goes before what names point at. */
  private Optional<Sourced<String>> byline(Body body) {
    return body.byline()
        .map(name -> new Sourced<>(name, Source.PAGE))
        .or(
            () ->
                family
                    .flatMap(view -> Bylines.ofFamily(view, metadata))
                    .map(name -> new Sourced<>(name, Source.FAMILY)))
        .or(
            () ->
                Bylines.ofPage(text, body, metadata).map(name -> new Sourced<>(name, Source.PAGE)));
  }

  private Article.Filing filing() {
    return new Article.Filing(
        metadata.section(),
        metadata.keywords(),
        canonical(),
        language.code(),
        FurtherParts.of(page.finalUrl(), metadata.link("next"), outline));
  }

  private Optional<URI> canonical() {
    return metadata
        .link("canonical")
        .or(() -> metadata.meta("og:url"))
        .flatMap(this::resolved)
        .or(() -> PageViews.original(page.url()));
  }

  private Optional<URI> resolved(String address) {
    try {
      URI url = page.finalUrl().resolve(address.strip());
      return "http".equals(url.getScheme()) || "https".equals(url.getScheme())
          ? Optional.of(url)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a page may write anything there
    }
  }
}
