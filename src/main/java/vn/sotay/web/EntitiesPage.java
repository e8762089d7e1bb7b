package vn.sotay.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.article.EntityKind;
import vn.sotay.search.EntityCount;
import vn.sotay.search.EntityRequest;
import vn.sotay.search.EntityResults;
import vn.sotay.search.KnowledgeBase;

/**
 * The people, bodies and places that articles name; or, where two are to be made one, those that
 * the other may be.
 */
final class EntitiesPage {

  /** The parameter that names the entity to be merged into one of the list. */
  static final String MERGE = "merge";

  private static final List<String> NAMES = List.of("q", "kind", MERGE, "page");

  static final Set<String> KNOWN = Set.copyOf(NAMES);

  private static final int SIZE = 50;

  private final KnowledgeBase base;

  EntitiesPage(KnowledgeBase base) {
    this.base = base;
  }

  static EntityRequest request(Parameters parameters, int size) {
    return new EntityRequest(
        parameters.choice("kind", slugs()).flatMap(EntityKind::ofSlug),
        parameters.words("q"),
        (parameters.page(size) - 1) * size,
        size);
  }

  private static List<String> slugs() {
    return Stream.of(EntityKind.values()).map(EntityKind::slug).toList();
  }

  Answer answer(Asked asked) {
    Optional<EntityCount> merged =
        asked.parameters().one(MERGE).map(id -> EntityPage.known(base, id));
    EntityRequest request = request(asked.parameters(), SIZE);
    return Answer.page(new Shown(asked, base, request, merged).view(base.entities(request)));
  }

  /** One answered question. */
  private record Shown(
      Asked asked, KnowledgeBase base, EntityRequest request, Optional<EntityCount> merged) {

    View.Entities view(EntityResults results) {
      return new View.Entities(
          merged
              .map(entity -> asked.text("entity.merge", entity.name()))
              .orElseGet(() -> asked.text("nav.entities")),
          request.words(),
          asked.parameters().words("kind"),
          merged.map(EntityCount::id).orElse(""),
          results.total() == 0
              ? asked.text("entities.nothing")
              : asked.text("entities.total", results.total()),
          kinds(),
          rows(results.entities().stream().filter(entity -> !isMerged(entity)).toList()),
          merged.isPresent() ? List.of() : rows(base.hiddenEntities()),
          Pages.of(address(), request.from() / SIZE + 1, results.total(), SIZE));
    }

    private boolean isMerged(EntityCount entity) {
      return merged.map(EntityCount::id).filter(entity.id()::equals).isPresent();
    }

    private Address address() {
      return asked.parameters().address("/entities", NAMES);
    }

    private List<View.EntityRow> rows(List<EntityCount> entities) {
      return entities.stream().map(entity -> EntityPage.row(asked.labels(), entity)).toList();
    }

    /** Of one to be merged no other kind can be meant. */
    private List<View.Choice> kinds() {
      return merged.isPresent()
          ? List.of()
          : Stream.of(EntityKind.values()).map(this::choice).toList();
    }

    private View.Choice choice(EntityKind kind) {
      boolean isChosen = request.kind().filter(kind::equals).isPresent();
      Address others = address().without("page").without("kind");
      long count =
          base.entities(new EntityRequest(Optional.of(kind), request.words(), 0, 0)).total();
      return new View.Choice(
          asked.labels().of(kind),
          count,
          (isChosen ? others : others.with("kind", kind.slug())).toString(),
          isChosen);
    }
  }
}
