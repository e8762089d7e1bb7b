package vn.sotay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import vn.sotay.article.PublicationTime;
import vn.sotay.lang.Entities;
import vn.sotay.lang.TextNormalizer;

/**
 * What a page says of itself to machines: its meta elements, link elements and JSON-LD.
 *
 * @param metas the first content of each meta element, by its name, property or itemprop in lower
 *     case
 * @param article the article's texts in JSON-LD, by key; empty where it describes none
 * @param webPage the page's texts in JSON-LD, likewise
 * @param pageTitle the text of the title element; may be empty
 * @param tags what {@code article:tag} elements name
 * @param links the targets of link elements, by their kind
 * @param language of the html element, as written; may be empty
 */
record Metadata(
    Map<String, String> metas,
    Map<String, String> article,
    Map<String, String> webPage,
    String pageTitle,
    List<String> tags,
    Map<String, String> links,
    String language) {

  private static final List<String> PUBLISHED_METAS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "datepublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "publicationdate",
          "publication-date",
          "og:published_time",
          "og:pubdate",
          "og:publish_date",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "iso-8601-publish-date",
          "article_date_original",
          "article.published",
          "article-published",
          "originalpublicationdate",
          "citation_publication_date",
          "bt:pubdate",
          "rnews:datepublished",
          "vr:published_time",
          "published_time",
          "published_at",
          "published-date",
          "published",
          "dcterms.issued",
          "dc.date.issued",
          "dcsext.articlefirstpublished",
          "pdate",
          "ptime",
          "displaydate",
          "article:create_time");

  /** Many systems write here when the page was made or changed, not when the article appeared. */
  private static final List<String> VAGUE_METAS =
      List.of(
          "dc.date.created",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "date",
          "datecreated",
          "created");

  private static final List<String> NOT_PUBLICATION =
      List.of("publisher", "modif", "update", "expir", "unpublish");

  private static final List<String> UPDATED_METAS =
      List.of(
          "article:modified_time",
          "og:article:modified_time",
          "datemodified",
          "lastmod",
          "og:updated_time",
          "article:updated_time",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified");

  private static final List<String> AUTHOR_METAS =
      List.of("article:author", "author", "dc.creator", "dc.contributor", "sailthru.author");

  private static final List<String> SECTION_METAS =
      List.of("article:section", "articlesection", "section", "its_section", "category");

  private static final List<String> KEYWORD_METAS = List.of("news_keywords", "keywords", "its_tag");

  /** Under which JSON-LD says on which page something stands. */
  private static final List<String> ADDRESS_KEYS =
      List.of("mainEntityOfPage", "mainEntityOfPage.@id", "url", "@id", "mainEntityOfPage.url");

  /** More tags are a list of everything. */
  private static final int MOST_TAGS = 20;

  private static final int LONGEST_TAG = 60;

  Metadata {
    metas = Map.copyOf(metas);
    article = Map.copyOf(article);
    webPage = Map.copyOf(webPage);
    tags = List.copyOf(tags);
    links = Map.copyOf(links);
  }

  static Metadata of(Document page, RawMetadata raw) {
    Map<String, String> metas = new HashMap<>();
    raw.metas()
        .forEach(
            (name, content) -> {
              String plain = clean(content);
              if (!plain.isEmpty()) {
                metas.put(name, plain);
              }
            });
    List<JsonLd.Thing> things =
        raw.jsonLd().stream().flatMap(json -> JsonLd.things(json).stream()).toList();
    List<String> addresses =
        Stream.of(raw.links().get("canonical"), metas.get("og:url"), page.baseUri())
            .filter(address -> address != null && !address.isEmpty())
            .map(Metadata::bare)
            .toList();
    return new Metadata(
        metas,
        main(things.stream().filter(JsonLd.Thing::isArticle).toList(), addresses),
        main(things.stream().filter(JsonLd.Thing::isPage).toList(), addresses),
        clean(page.title()),
        raw.tags().stream().map(Metadata::clean).toList(),
        raw.links(),
        raw.language());
  }

  /** Of several articles in JSON-LD the page's own is that with its address, or the outermost. */
  private static Map<String, String> main(List<JsonLd.Thing> things, List<String> addresses) {
    return things.stream()
        .filter(thing -> !thing.listed() || isAt(thing, addresses))
        .min(
            Comparator.<JsonLd.Thing>comparingInt(thing -> isAt(thing, addresses) ? 0 : 1)
                .thenComparingInt(thing -> thing.texts().containsKey("datePublished") ? 0 : 1)
                .thenComparingInt(JsonLd.Thing::depth))
        .map(JsonLd.Thing::texts)
        .orElse(Map.of());
  }

  private static boolean isAt(JsonLd.Thing thing, List<String> addresses) {
    for (String key : ADDRESS_KEYS) {
      String address = thing.texts().get(key);
      if (address != null && addresses.contains(bare(address))) {
        return true;
      }
    }
    return false;
  }

  /** An address without scheme, query, fragment and the slash at its end, for comparing. */
  private static String bare(String address) {
    String text = address.strip();
    int scheme = text.indexOf("://");
    text = scheme < 0 ? text : text.substring(scheme + 3);
    for (char cut : new char[] {'#', '?'}) {
      int at = text.indexOf(cut);
      text = at < 0 ? text : text.substring(0, at);
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Some pages escape their metadata twice. */
  static String clean(String text) {
    return Lines.collapsed(TextNormalizer.normalize(Entities.resolved(text)));
  }

  Optional<String> meta(String name) {
    return Optional.ofNullable(metas.get(name));
  }

  private Optional<String> ofArticle(String key) {
    return Optional.ofNullable(article.get(key)).map(Metadata::clean).filter(s -> !s.isEmpty());
  }

  private Stream<Sourced<String>> sourced(String metaName) {
    String text = metas.get(metaName);
    if (text == null) {
      return Stream.empty();
    }
    boolean open = metaName.startsWith("og:") || metaName.startsWith("article:");
    return Stream.of(new Sourced<>(text, open ? Source.OPEN_GRAPH : Source.META));
  }

  private Stream<Sourced<String>> ofJsonLd(String key) {
    return ofArticle(key).stream().map(text -> new Sourced<>(text, Source.JSON_LD));
  }

  /** Returns the headlines the page names for machines, surest first; it may be none. */
  List<Sourced<String>> titles() {
    return Stream.of(
            sourced("og:title"),
            ofJsonLd("headline"),
            sourced("twitter:title"),
            sourced("headline"),
            sourced("dc.title"))
        .flatMap(texts -> texts)
        .toList();
  }

  /** Returns when the page says it appeared, surest first; later ones are read when asked for. */
  Stream<Sourced<PublicationTime>> published(MachineTime.Zone zone) {
    return Stream.<Supplier<Stream<Sourced<String>>>>of(
            () -> ofJsonLd("datePublished"),
            () -> PUBLISHED_METAS.stream().filter(metas::containsKey).flatMap(this::sourced),
            () ->
                Optional.ofNullable(webPage.get("datePublished")).stream()
                    .map(text -> new Sourced<>(text, Source.JSON_LD)),
            () -> ofJsonLd("dateCreated"),
            () -> ofJsonLd("uploadDate"),
            () ->
                metas.keySet().stream()
                    .filter(Metadata::namesPublication)
                    .sorted()
                    .flatMap(this::sourced))
        .flatMap(Supplier::get)
        .flatMap(text -> time(text, zone));
  }

  /** Returns the page's other dates, which go after one that it shows beside the headline. */
  Stream<Sourced<PublicationTime>> vaguelyPublished(MachineTime.Zone zone) {
    return VAGUE_METAS.stream().flatMap(this::sourced).flatMap(text -> time(text, zone));
  }

  /** Every system has names of its own: {@code sw-pubdate}, {@code cms:publishtime}. */
  private static boolean namesPublication(String meta) {
    boolean said =
        meta.contains("publish") || meta.contains("pubdate") || meta.contains("released");
    return said && NOT_PUBLICATION.stream().noneMatch(meta::contains);
  }

  /** Returns when the page says it was last changed, surest first. */
  Stream<Sourced<PublicationTime>> updated(MachineTime.Zone zone) {
    return Stream.concat(ofJsonLd("dateModified"), UPDATED_METAS.stream().flatMap(this::sourced))
        .flatMap(text -> time(text, zone));
  }

  private static Stream<Sourced<PublicationTime>> time(
      Sourced<String> text, MachineTime.Zone zone) {
    return MachineTime.read(text.value(), zone).stream()
        .map(time -> new Sourced<>(time, text.source()));
  }

  /** Returns the letters and digits of the site's host, as the page names it; may be empty. */
  String host() {
    String address =
        link("canonical")
            .or(() -> meta("og:url"))
            .map(String::strip)
            .filter(a -> a.contains("://"))
            .orElse("");
    String bare = bare(address);
    int end = bare.indexOf('/');
    return Headline.squeezed(end < 0 ? bare : bare.substring(0, end));
  }

  /** Returns the name the site gives itself. */
  Optional<String> siteName() {
    return meta("og:site_name").or(() -> ofArticle("publisher.name"));
  }

  /** Returns whom the page names as author: people, but also the site itself, or its domain. */
  Stream<Sourced<String>> authors() {
    return Stream.of(
            ofJsonLd("author.name"),
            ofJsonLd("author"),
            AUTHOR_METAS.stream().flatMap(this::sourced))
        .flatMap(names -> names);
  }

  Optional<String> description() {
    return meta("og:description").or(() -> meta("description"));
  }

  /** Returns the article's text as JSON-LD carries it; empty where it doesn't. */
  Optional<String> articleBody() {
    return Optional.ofNullable(article.get("articleBody"));
  }

  /** Returns the part of the paper the article stands in, as the page says. */
  Optional<String> section() {
    return Stream.concat(
            ofArticle("articleSection").stream(),
            SECTION_METAS.stream().flatMap(name -> meta(name).stream()))
        .filter(section -> section.length() <= LONGEST_TAG)
        .findFirst();
  }

  /**
   * Returns the page's key words; none where it names none, or so many or so few that they are the
   * whole site's or the headline said again.
   */
  List<String> keywords() {
    if (!tags.isEmpty()) {
      return distinct(tags.stream());
    }
    List<String> words =
        Stream.concat(
                ofArticle("keywords").stream(),
                KEYWORD_METAS.stream().flatMap(name -> meta(name).stream()))
            .map(text -> distinct(Stream.of(text.split("[,;]", -1))))
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    return words.size() < 2 || words.size() > MOST_TAGS ? List.of() : words;
  }

  private static List<String> distinct(Stream<String> words) {
    Set<String> distinct = new LinkedHashSet<>();
    words
        .map(Lines::trimmed)
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST_TAG)
        .forEach(distinct::add);
    return new ArrayList<>(distinct);
  }

  /** Returns the target of a link element, such as {@code canonical}. */
  Optional<String> link(String kind) {
    return Optional.ofNullable(links.get(kind));
  }

  /** Returns whether the page calls itself an article in a way that lists seldom do. */
  boolean claimsArticle() {
    return !article.isEmpty()
        || metas.containsKey("article:published_time")
        || metas.containsKey("datepublished")
        || meta("og:type").filter("article"::equalsIgnoreCase).isPresent();
  }
}
