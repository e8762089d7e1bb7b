package vn.sotay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.Mention;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Notebook;
import vn.sotay.reference.Communes.Unit;
import vn.sotay.search.EntityCount;
import vn.sotay.search.EntityProfile;
import vn.sotay.search.FacetCount;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;

/** One person, body or place: what articles tell of it; merging, hiding, and undoing both. */
final class EntityPage {

  static final Set<String> MERGING = Set.of("id", "into");
  static final Set<String> NAMED = Set.of("id");

  private static final int PRACTICES = 5;
  private static final int FIGURES = 10;

  private final Library library;
  private final KnowledgeBase base;

  EntityPage(Library library) {
    this.library = library;
    this.base = library.base();
  }

  /** Returns the address of an entity's page. */
  static String path(String id) {
    return "/entities/" + id;
  }

  static View.EntityRow row(Labels labels, EntityCount entity) {
    return new View.EntityRow(
        entity.id(),
        new View.Link(entity.name(), path(entity.id())),
        labels.of(entity.kind()),
        entity.province(),
        entity.articles());
  }

  Answer answer(Asked asked) {
    String id = asked.parameters().words("id");
    return base.entity(id)
        .map(profile -> Answer.page(new Shown(asked, profile, lastChange(profile)).view()))
        .orElseGet(
            () ->
                Messages.notFound(
                    asked.labels(), asked.text("entity.unknown", Parameters.shortened(id))));
  }

  private Optional<Notebook.Entry> lastChange(EntityProfile profile) {
    return library
        .file()
        .flatMap(file -> Notebook.lastOfEntity(file.entries(), profile.entity().id()));
  }

  /** Says that an entity is another one, and shows that. */
  Answer merge(Asked asked) {
    String into = id(asked, "into");
    library.keeping().record(new Change.Merged(id(asked, "id"), into));
    return new Answer.Next(path(into));
  }

  Answer hide(Asked asked) {
    String id = id(asked, "id");
    library.keeping().record(new Change.Hidden(id));
    return new Answer.Next(path(id));
  }

  /** Takes back the last merging or hiding of an entity. */
  Answer undo(Asked asked) {
    NotebookFile file = library.keeping();
    String id = id(asked, "id");
    Notebook.lastOfEntity(file.entries(), id).ifPresent(entry -> file.undo(entry.id()));
    return new Answer.Next(path(id));
  }

  private String id(Asked asked, String parameter) {
    return known(base, asked.parameters().words(parameter)).id();
  }

  /**
   * Returns the entity of an id.
   *
   * @throws BadRequest if there is none
   */
  static EntityCount known(KnowledgeBase base, String id) {
    return base.knownEntity(id)
        .orElseThrow(() -> new BadRequest("entity.unknown", Parameters.shortened(id)));
  }

  /** One entity. */
  private record Shown(Asked asked, EntityProfile profile, Optional<Notebook.Entry> lastChange) {

    View.Entity view() {
      var cards = new PracticeCards(asked.labels());
      EntityCount entity = profile.entity();
      return new View.Entity(
          entity.name(),
          entity.id(),
          facts(),
          told(profile.forms()),
          told(profile.posts()),
          charts(),
          rows(profile.together()),
          profile.practices().hits().stream().limit(PRACTICES).map(cards::of).toList(),
          profile.figures().hits().stream()
              .limit(FIGURES)
              .map(hit -> NumbersPage.figure(asked.labels(), hit))
              .toList(),
          profile.articles().stream().map(head -> Heads.of(asked.labels(), head)).toList(),
          rows(profile.merged()),
          profile.isHidden(),
          Address.of("/entities")
              .with("kind", entity.kind().slug())
              .with(EntitiesPage.MERGE, entity.id())
              .with("q", lastWord(entity))
              .toString(),
          lastChange.map(change -> change(change.change())));
    }

    /** Two that are one mostly share it: a person's given name, a place's or body's own. */
    private static String lastWord(EntityCount entity) {
      String name = Mention.Location.ownName(entity.name());
      return name.substring(name.lastIndexOf(' ') + 1);
    }

    private String change(Change change) {
      return asked.text(change instanceof Change.Merged ? "entity.undo.merge" : "entity.undo.hide");
    }

    private List<View.Fact> facts() {
      List<View.Fact> facts = new ArrayList<>();
      facts.add(fact("entity.kind", asked.labels().of(profile.entity().kind())));
      if (!profile.provinces().isEmpty()) {
        facts.add(
            fact(
                "filter.province",
                profile.provinces().stream()
                    .map(asked.labels()::of)
                    .collect(Collectors.joining("; "))));
      }
      profile
          .until()
          .forEach(
              unit -> {
                facts.add(fact("entity.until", unit.words()));
                facts.add(fact("entity.since", String.join(", ", unit.since())));
              });
      if (!profile.mergedUnits().isEmpty()) {
        facts.add(
            fact(
                "entity.mergedUnits",
                profile.mergedUnits().stream().map(Unit::words).collect(Collectors.joining("; "))));
      }
      facts.add(fact("entity.named", asked.text("entity.articles", profile.entity().articles())));
      only(facts, "facet.year", profile.years());
      only(facts, "facet.outlet", profile.outlets());
      facts.add(
          fact(
              "entity.facts",
              asked.text(
                  "entity.facts.count", profile.practices().total(), profile.figures().total())));
      return facts;
    }

    private View.Fact fact(String key, String value) {
      return new View.Fact(asked.text(key), value);
    }

    /** A single year or paper makes no chart. */
    private void only(List<View.Fact> facts, String key, List<FacetCount> counts) {
      if (counts.size() == 1) {
        facts.add(fact(key, counts.getFirst().label()));
      }
    }

    private List<View.EntityRow> rows(List<EntityCount> entities) {
      return entities.stream().map(entity -> row(asked.labels(), entity)).toList();
    }

    private List<View.Told> told(List<EntityProfile.Told> told) {
      return told.stream()
          .map(each -> new View.Told(each.words(), each.articles(), months(each)))
          .toList();
    }

    /** Returns {@code 03/2022 – 05/2023}; empty where none of the articles is dated. */
    private static String months(EntityProfile.Told told) {
      return Stream.of(told.first(), told.last())
          .flatMap(Optional::stream)
          .distinct()
          .map(Labels::month)
          .collect(Collectors.joining(" – "));
    }

    private List<View.Chart> charts() {
      String unit = asked.text("chart.articles");
      return Stream.of(
              Charts.years(asked.text("chart.years"), unit, profile.years(), year -> ""),
              Charts.most(asked.text("facet.outlet"), unit, profile.outlets(), name -> ""))
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
