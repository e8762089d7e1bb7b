package vn.sotay.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.sotay.article.MendableException;

/**
 * Reads one family's YAML.
 *
 * <pre>
 * id: nukeviet
 * name: NukeViet 4
 * signature: ["meta[name=generator][content^=NukeViet]", "#news-bodyhtml"]
 * hosts: []                         # of a family of few papers
 * title: [h1.title]                 # selectors, the surest first
 * published: ["[itemprop=datePublished]"]
 * author: []
 * lead: [.hometext]
 * body: ["#news-bodyhtml"]
 * drop: [.related]                  # inside the body
 * </pre>
 *
 * Only {@code id}, {@code body} and {@code signature} (or {@code hosts}) must be there. {@link
 * Selector} tells what a selector may be.
 */
public final class FamilyReader {

  private static final Set<String> PARTS =
      Stream.of(Family.Part.values())
          .map(Family.Part::key)
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Set<String> KEYS = keys();

  private FamilyReader() {}

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>(PARTS);
    keys.addAll(List.of("id", "name", "hosts"));
    return keys;
  }

  /**
   * Returns the family that {@code yaml} describes.
   *
   * @param file the file's name, for messages
   * @throws MendableException naming file, key, value, expectation and next step
   */
  public static Family read(String file, String yaml) {
    YamlFields fields = YamlFields.read(file, yaml, "id: nukeviet");
    fields.checkKeys(KEYS);
    String id = fields.slug("id", Optional.empty());
    var family =
        new Family(
            id,
            fields.text("name").orElse(id),
            fields.texts("hosts"),
            selectors(fields, fields.root(), ""));
    if (family.selectors(Family.Part.BODY).isEmpty()) {
      throw fields.missing("body", "selectors of the article's text, such as [\"#news-bodyhtml\"]");
    }
    if (family.hosts().isEmpty() && family.selectors(Family.Part.SIGNATURE).isEmpty()) {
      throw fields.missing("signature", "marks of its pages, such as [.cms-body]");
    }
    return family;
  }

  /** Returns the selectors in the object under a key, such as a profile's; none without it. */
  static Map<Family.Part, List<Selector>> selectors(YamlFields fields, String key) {
    return fields
        .object(key, "{body: [div.noi-dung]}")
        .map(
            node -> {
              fields.checkKeys(node, key + ".", PARTS);
              return selectors(fields, node, key + ".");
            })
        .orElse(Map.of());
  }

  private static Map<Family.Part, List<Selector>> selectors(
      YamlFields fields, JsonNode node, String where) {
    Map<Family.Part, List<Selector>> selectors = new EnumMap<>(Family.Part.class);
    for (Family.Part part : Family.Part.values()) {
      List<Selector> found = new ArrayList<>();
      for (String css : fields.texts(node, part.key(), "[h1.title]")) {
        found.add(selector(fields, where + part.key(), css));
      }
      if (!found.isEmpty()) {
        selectors.put(part, List.copyOf(found));
      }
    }
    return selectors;
  }

  private static Selector selector(YamlFields fields, String key, String css) {
    try {
      return Selector.of(css);
    } catch (IllegalArgumentException e) {
      throw new MendableException(
          fields.wrong(key, css, "a CSS selector (%s)".formatted(e.getMessage())).getMessage(), e);
    }
  }
}
