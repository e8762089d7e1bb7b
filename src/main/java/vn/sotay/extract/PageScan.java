package vn.sotay.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import vn.sotay.site.Families;

/**
 * The first walk over a page: it gathers what the page says to machines, and what the selectors of
 * the families point at. Elements are looked up by their names, so that no selector is tried in
 * vain.
 */
final class PageScan implements NodeVisitor {

  /** More elements for one selector are a list's. */
  private static final int MOST_FOUND = 500;

  private final ElementRules rules;
  private final List<String> keyAttributes;
  private final FamilySightings sightings;
  private final Map<String, String> metas = new HashMap<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final Map<String, String> links = new HashMap<>();
  private final List<String> tags = new ArrayList<>();
  private String language = "";

  private PageScan(Families families) {
    this.rules = new ElementRules(families);
    this.keyAttributes = families.keyAttributes();
    this.sightings = new FamilySightings(families, MOST_FOUND);
  }

  /**
   * What the walk found.
   *
   * @param raw what the page says to machines
   * @param family what the page's family points at; empty for a page of no known family
   */
  record Found(RawMetadata raw, Optional<FamilyView> family) {}

  /**
   * What a page says of itself to machines, as it stands there.
   *
   * @param metas the first content of each meta element, by name, property or itemprop in lower
   *     case
   * @param tags the contents of all {@code article:tag} elements
   * @param jsonLd the texts of the JSON-LD scripts
   * @param links the first target of each kind of link element (canonical, next, amphtml)
   * @param language of the html element; may be empty
   */
  record RawMetadata(
      Map<String, String> metas,
      List<String> tags,
      List<String> jsonLd,
      Map<String, String> links,
      String language) {}

  static Found over(Document page, URI url, Families families) {
    var scan = new PageScan(families);
    page.traverse(scan);
    var raw = new RawMetadata(scan.metas, scan.tags, scan.jsonLd, scan.links, scan.language);
    return new Found(raw, scan.sightings.best(url, scan.ownAddress(url)));
  }

  private URI ownAddress(URI fallback) {
    try {
      return Optional.ofNullable(links.get("canonical"))
          .or(() -> Optional.ofNullable(metas.get("og:url")))
          .map(URI::create)
          .orElse(fallback);
    } catch (IllegalArgumentException e) {
      return fallback; // a page may write anything there
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      int attributes = element.attributesSize();
      if (attributes > 0) {
        byNames(element, attributes);
      }
      byTag(element, attributes);
    }
  }

  private void byTag(Element element, int attributes) {
    String tag = element.normalName();
    switch (tag) {
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "html" -> language = element.attr("lang");
      case "script" -> {
        if (attributes > 0 && isJsonLd(element)) {
          jsonLd.add(element.data());
        }
      }
      default -> {}
    }
    tryRules(rules.ofTag(tag), element);
  }

  private static boolean isJsonLd(Element script) {
    return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
  }

  private void meta(Element meta) {
    String content = meta.attr("content");
    if (content.isEmpty()) {
      return;
    }
    putMeta(meta.attr("property"), content);
    putMeta(meta.attr("name"), content);
    putMeta(meta.attr("itemprop"), content);
    if (meta.attr("property").equals("article:tag")) {
      tags.add(content);
    }
  }

  private void putMeta(String name, String content) {
    if (!name.isEmpty()) {
      metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
    }
  }

  private void link(Element link) {
    String kind = link.attr("rel").toLowerCase(Locale.ROOT);
    String target = link.attr("href");
    if (!kind.isEmpty() && !target.isEmpty()) {
      links.putIfAbsent(kind, target);
    }
  }

  private void byNames(Element element, int attributes) {
    int unread = attributes;
    String classes = element.attributes().get("class");
    if (!classes.isEmpty()) {
      unread--;
      tryRules(rules.ofClasses(classes), element);
    }
    String id = unread == 0 ? "" : element.attributes().get("id");
    if (!id.isEmpty()) {
      tryRules(rules.ofId(id), element);
    }
    for (int i = 0; i < keyAttributes.size() && unread > 0; i++) {
      if (element.attributes().hasKey(keyAttributes.get(i))) {
        unread--;
        tryRules(rules.ofAttribute(keyAttributes.get(i)), element);
      }
    }
  }

  private void tryRules(ElementRules.Named named, Element element) {
    if (!named.isNothing()) {
      named.outer().forEach(sightings::enter);
      tryRules(named.rules(), element);
    }
  }

  private void tryRules(List<Families.Rule> rules, Element element) {
    for (int i = 0; i < rules.size(); i++) {
      sightings.tryRule(rules.get(i), element);
    }
  }
}
