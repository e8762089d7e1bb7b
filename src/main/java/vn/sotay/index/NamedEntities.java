package vn.sotay.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.EntityKind;
import vn.sotay.article.Mention;
import vn.sotay.article.ProvinceNames;

/**
 * Tells which mentions of articles are one person, body or place.
 *
 * <p>A person is one name in one province, or at the top of the country; two of one name in a
 * province are taken for one, and one who moves for two, until somebody merges them. A body is its
 * name written out, with the place that a back reference leaves out ("Huyện ủy" after "Huyện ủy
 * Mường La"), and a party cell of a hamlet the commune, in its province; a central one is the same
 * in every term. A place is what {@link NamedPlace} tells.
 */
final class NamedEntities {

  /** Posts and names with these words belong to the whole country. */
  private static final List<String> CENTRAL =
      Stream.of(
              "Trung ương",
              "Tổng Bí thư",
              "Bộ Chính trị",
              "Ban Bí thư",
              "Chủ tịch nước",
              "Thủ tướng",
              "Chính phủ",
              "Quốc hội")
          .map(NamedEntities::key)
          .toList();

  private static final Set<String> CENTRAL_KINDS = Set.of("bo-chinh-tri", "ban-bi-thu", "bchtw");
  private static final String WHOLE_COUNTRY = "";

  private final AnnotatedArticle annotated;
  private final BodyNames bodies;

  private NamedEntities(AnnotatedArticle annotated) {
    this.annotated = annotated;
    this.bodies = BodyNames.in(annotated);
  }

  /** Returns the entities named in an article, in text order. */
  static List<NamedEntity> in(AnnotatedArticle annotated) {
    var named = new NamedEntities(annotated);
    List<NamedEntity> all = new ArrayList<>();
    Map<String, Boolean> central = named.centralPersons();
    for (Mention mention : annotated.mentions()) {
      switch (mention) {
        case Mention.Person person -> all.add(named.person(person, central));
        case Mention.Organization body -> named.body(body).ifPresent(all::add);
        case Mention.Location place -> all.add(named.place(place));
        case Mention.TimeExpression unused -> {}
        case Mention.Quantity unused -> {}
        case Mention.Directive unused -> {}
      }
    }
    return all;
  }

  /** Returns the key under which all spellings of a name are one. */
  static String key(String name) {
    return Words.of(name).stream().map(Word::key).collect(Collectors.joining(" "));
  }

  private Optional<String> post(Mention.Person person) {
    return person.title().map(span -> FigureSubjects.spaced(annotated.words(span)));
  }

  /** Whose post is told once has it in the whole article. */
  private Map<String, Boolean> centralPersons() {
    Map<String, Boolean> central = new HashMap<>();
    annotated
        .mentions(Mention.Person.class)
        .forEach(
            person ->
                central.merge(
                    key(person.name()),
                    post(person).map(NamedEntities::isCentral).orElse(false),
                    Boolean::logicalOr));
    return central;
  }

  private static boolean isCentral(String words) {
    String key = " " + key(words) + " ";
    return CENTRAL.stream().anyMatch(each -> key.contains(" " + each + " "));
  }

  private NamedEntity person(Mention.Person person, Map<String, Boolean> central) {
    String key = key(person.name());
    Optional<ProvinceNames> province =
        central.getOrDefault(key, false) ? Optional.empty() : annotated.province();
    return new NamedEntity(
        Entity.id(EntityKind.PERSON, key + "/" + now(province)),
        person.span(),
        person.name(),
        post(person),
        province);
  }

  private Optional<NamedEntity> body(Mention.Organization body) {
    return bodies
        .full(body)
        .map(
            name -> {
              boolean isCentral =
                  body.kind().filter(CENTRAL_KINDS::contains).isPresent() || isCentral(name);
              Optional<ProvinceNames> province =
                  isCentral ? Optional.empty() : BodyNames.province(name).or(annotated::province);
              return new NamedEntity(
                  Entity.id(
                      EntityKind.ORGANIZATION,
                      (isCentral ? BodyNames.lastingKey(name) : BodyNames.key(name))
                          + "/"
                          + now(province)),
                  body.span(),
                  name,
                  Optional.empty(),
                  province);
            });
  }

  private NamedEntity place(Mention.Location place) {
    return new NamedEntity(
        Entity.id(EntityKind.PLACE, NamedPlace.of(place).key()),
        place.span(),
        place.name(),
        Optional.empty(),
        place.province());
  }

  private static String now(Optional<ProvinceNames> province) {
    return province.map(names -> PlaceKey.of(names.now())).orElse(WHOLE_COUNTRY);
  }
}
