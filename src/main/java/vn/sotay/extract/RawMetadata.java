package vn.sotay.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a page says of itself to machines, as it stands there, gathered as its elements come by. */
final class RawMetadata {

  /** The elements that tell something. */
  static final Set<String> TAGS = Set.of("meta", "link", "html", "script");

  private final Map<String, String> metas = new HashMap<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final Map<String, String> links = new HashMap<>();
  private final List<String> tags = new ArrayList<>();
  private String language = "";

  /** Notes what an element tells, if it is one of {@link #TAGS}. */
  void see(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "html" -> language = element.attr("lang");
      case "script" -> script(element);
      default -> {}
    }
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

  private void script(Element script) {
    if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      jsonLd.add(script.data());
    }
  }

  /** Returns the page's address as it says itself; else {@code fallback}. */
  URI ownAddress(URI fallback) {
    try {
      return Optional.ofNullable(links.get("canonical"))
          .or(() -> Optional.ofNullable(metas.get("og:url")))
          .map(URI::create)
          .orElse(fallback);
    } catch (IllegalArgumentException e) {
      return fallback; // a page may write anything there
    }
  }

  /** The first content of each meta element, by name, property or itemprop in lower case. */
  Map<String, String> metas() {
    return metas;
  }

  /** The contents of all {@code article:tag} elements. */
  List<String> tags() {
    return tags;
  }

  /** The texts of the JSON-LD scripts. */
  List<String> jsonLd() {
    return jsonLd;
  }

  /** The first target of each kind of link element (canonical, next, amphtml). */
  Map<String, String> links() {
    return links;
  }

  /** The language of the html element; may be empty. */
  String language() {
    return language;
  }
}
