package vn.sotay.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.sotay.article.Article;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.site.Family;
import vn.sotay.site.Selector;

/** Gathers what every source of a page says, for people who look after a family or a profile. */
final class EvidenceReader {

  /** An article may lack an author and a summary; without these parts a family reads nothing. */
  private static final Set<Family.Part> NEEDED =
      Set.of(Family.Part.TITLE, Family.Part.PUBLISHED, Family.Part.BODY);

  private static final List<Family.Part> CHECKED =
      List.of(
          Family.Part.TITLE,
          Family.Part.PUBLISHED,
          Family.Part.AUTHOR,
          Family.Part.LEAD,
          Family.Part.BODY);

  /** So much of a body is shown. */
  private static final int SHOWN = 60;

  private final ParsedPage parsed;
  private final Extraction extraction;
  private final Optional<Headline> headline;
  private final BlockWorth worth;
  private final List<Place> general;
  private final BodyChoice choice;
  private final MachineTime.Zone zone;

  private EvidenceReader(ParsedPage parsed) {
    this.parsed = parsed;
    this.extraction = HtmlReader.read(parsed);
    PageLanguage language =
        PageLanguage.of(parsed.text(), parsed.metadata(), parsed.page().finalUrl());
    this.zone = language.zone();
    this.headline = Headline.find(parsed.text(), parsed.metadata(), parsed.family(), language);
    ArticleBody told = ArticleBody.of(parsed.metadata().articleBody());
    this.worth = BlockWorth.of(parsed.text(), told, parsed.known().template(), headline);
    this.general = BodyFinder.find(parsed.text(), worth);
    this.choice = BodyChoice.between(parsed.text(), general, parsed.family());
  }

  static PageEvidence read(ParsedPage parsed) {
    var reader = new EvidenceReader(parsed);
    PageEvidence bare = of(reader.extraction);
    return new PageEvidence(
        parsed.family().map(view -> view.family().id()),
        reader.fields(),
        reader.selectors(),
        bare.article(),
        bare.rejection());
  }

  /** Returns what was read, without evidence. */
  static PageEvidence of(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted(Article article) ->
          new PageEvidence(
              Optional.empty(), List.of(), List.of(), Optional.of(article), Optional.empty());
      case Extraction.Rejected(String reason) ->
          new PageEvidence(
              Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.of(reason));
    };
  }

  private List<PageEvidence.Field> fields() {
    Optional<Body> body = body(choice.places());
    return List.of(
        field(
            "title",
            joined(
                headline.stream().map(h -> new Sourced<>(h.text(), h.source())),
                ofFamily(Family.Part.TITLE),
                parsed.metadata().titles().stream())),
        field(
            "published",
            body.stream()
                .flatMap(b -> Published.candidates(parsed, headline, b, zone).stream())
                .map(EvidenceReader::written)),
        field("updated", parsed.metadata().updated(zone).map(EvidenceReader::written)),
        field(
            "author",
            joined(
                body.flatMap(Body::byline).map(name -> new Sourced<>(name, Source.PAGE)).stream(),
                ofFamily(Family.Part.AUTHOR),
                parsed.metadata().authors())),
        field("lead", ofFamily(Family.Part.LEAD)),
        field("body", bodies()));
  }

  private static PageEvidence.Field field(String name, Stream<Sourced<String>> found) {
    return new PageEvidence.Field(name, found.distinct().toList());
  }

  private static <T> Stream<T> joined(Stream<T> first, Stream<T> second, Stream<T> third) {
    return Stream.concat(first, Stream.concat(second, third));
  }

  private static <T> Sourced<String> written(Sourced<T> time) {
    return new Sourced<>(time.value().toString(), time.source());
  }

  private Stream<Sourced<String>> ofFamily(Family.Part part) {
    return parsed.family().stream()
        .flatMap(view -> view.elements(part))
        .map(EvidenceReader::text)
        .filter(text -> !text.isEmpty())
        .map(text -> new Sourced<>(text, Source.FAMILY));
  }

  private static String text(Element element) {
    return Lines.collapsed(TextNormalizer.normalize(element.text()));
  }

  private Stream<Sourced<String>> bodies() {
    Stream<Sourced<String>> ofFamily =
        choice.source() == Source.FAMILY ? shown(choice.places(), Source.FAMILY) : Stream.of();
    Stream<Sourced<String>> ofJsonLd =
        parsed.metadata().articleBody().stream()
            .map(text -> new Sourced<>(shown(text), Source.JSON_LD));
    return Stream.of(ofFamily, shown(general, Source.PAGE), ofJsonLd).flatMap(texts -> texts);
  }

  private Stream<Sourced<String>> shown(List<Place> places, Source source) {
    return body(places).stream()
        .map(
            body ->
                new Sourced<>(
                    body.length()
                        + ": "
                        + shown(body.parts().isEmpty() ? "" : body.parts().getFirst().text()),
                    source));
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private Optional<Body> body(List<Place> places) {
    return BodyReader.read(parsed.text(), worth, places, headline, parsed.metadata());
  }

  private List<PageEvidence.SelectorState> selectors() {
    return parsed.family().stream()
        .flatMap(view -> CHECKED.stream().map(part -> state(view, part)))
        .filter(state -> !state.selectors().isEmpty())
        .toList();
  }

  private PageEvidence.SelectorState state(FamilyView view, Family.Part part) {
    Optional<Selector> fitting =
        part == Family.Part.BODY
            ? choice.selector()
            : view.parts().getOrDefault(part, List.of()).stream()
                .filter(sighting -> sighting.elements().stream().anyMatch(e -> isUsable(e, part)))
                .map(FamilyView.Sighting::selector)
                .findFirst();
    return new PageEvidence.SelectorState(
        part.key(),
        view.family().selectors(part).stream().map(Selector::toString).toList(),
        fitting.map(Selector::toString),
        NEEDED.contains(part));
  }

  private boolean isUsable(Element element, Family.Part part) {
    return switch (part) {
      case PUBLISHED -> Published.ofElement(element, zone).isPresent();
      case AUTHOR -> Bylines.ofText(element.text()).isPresent();
      case SIGNATURE, TITLE, LEAD, BODY, DROP -> !text(element).isEmpty();
    };
  }
}
