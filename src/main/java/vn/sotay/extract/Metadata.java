package vn.sotay.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vn.sotay.article.PublicationTime;
import vn.sotay.lang.TextNormalizer;

/**
 * What a page says of itself to machines: its meta elements and JSON-LD.
 *
 * @param metas the first content of each meta element, by its name, property or itemprop in lower
 *     case
 * @param article the article's texts in JSON-LD, by key
 * @param pageTitle the text of the title element; may be empty
 */
record Metadata(Map<String, String> metas, Map<String, String> article, String pageTitle) {

  private static final List<String> PUBLISHED_METAS =
      List.of(
          "article:published_time",
          "datepublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "og:published_time",
          "dc.date.issued",
          "dc.date",
          "dcterms.created",
          "date",
          "article.published",
          "published_time",
          "datecreated");

  private static final List<String> UPDATED_METAS =
      List.of(
          "article:modified_time", "datemodified", "lastmod", "og:updated_time", "last-modified");

  private static final List<String> AUTHOR_METAS =
      List.of("article:author", "author", "dc.creator", "dc.contributor", "sailthru.author");

  Metadata {
    metas = Map.copyOf(metas);
    article = Map.copyOf(article);
  }

  static Metadata of(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = clean(meta.attr("content"));
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.putIfAbsent(name, content);
        }
      }
    }
    return new Metadata(metas, jsonLd(page), clean(page.title()));
  }

  private static Map<String, String> jsonLd(Document page) {
    return page.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
        .map(script -> JsonLd.article(script.data()))
        .filter(texts -> !texts.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  /** Some pages escape their metadata twice. */
  private static String clean(String text) {
    String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    return Lines.trimmed(TextNormalizer.normalize(plain)).replaceAll("\\s+", " ");
  }

  Optional<String> meta(String name) {
    return Optional.ofNullable(metas.get(name));
  }

  private Optional<String> ofArticle(String key) {
    return Optional.ofNullable(article.get(key)).map(Metadata::clean).filter(s -> !s.isEmpty());
  }

  /** Returns the headlines the page names for machines, surest first; it may be none. */
  List<String> titles() {
    return Stream.of(
            meta("og:title"), ofArticle("headline"), meta("twitter:title"), meta("headline"))
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<PublicationTime> published() {
    return ofArticle("datePublished")
        .flatMap(MachineTime::read)
        .or(() -> firstTime(PUBLISHED_METAS));
  }

  Optional<PublicationTime> updated() {
    return ofArticle("dateModified").flatMap(MachineTime::read).or(() -> firstTime(UPDATED_METAS));
  }

  private Optional<PublicationTime> firstTime(List<String> names) {
    return names.stream()
        .flatMap(name -> meta(name).flatMap(MachineTime::read).stream())
        .findFirst();
  }

  /** Returns the name the site gives itself. */
  Optional<String> siteName() {
    return meta("og:site_name").or(() -> ofArticle("publisher.name"));
  }

  /** Returns whom the page names as author: people, but also the site itself, or its domain. */
  Stream<String> authors() {
    return Stream.concat(
        Stream.of(ofArticle("author.name"), ofArticle("author")).flatMap(Optional::stream),
        AUTHOR_METAS.stream().flatMap(name -> meta(name).stream()));
  }

  /** Returns the article's text as the page quotes it for machines. */
  Optional<String> articleBody() {
    return Optional.ofNullable(article.get("articleBody"));
  }

  Optional<String> description() {
    return meta("og:description").or(() -> meta("description"));
  }

  /** Returns whether the page calls itself an article in a way that lists seldom do. */
  boolean claimsArticle() {
    return !article.isEmpty()
        || metas.containsKey("article:published_time")
        || metas.containsKey("datepublished")
        || meta("og:type").filter("article"::equalsIgnoreCase).isPresent();
  }
}
