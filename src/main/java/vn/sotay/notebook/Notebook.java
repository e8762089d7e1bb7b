package vn.sotay.notebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.sotay.article.PageId;

/**
 * What people added, as it stands: what all changes give together, but for those that were undone.
 *
 * @param baskets by name
 * @param notes the oldest first
 * @param corrections the oldest first; of each fact one that judges it, and one that adds it
 * @param entities how entities are to be told apart
 */
public record Notebook(
    List<Basket> baskets, List<Note> notes, List<Correction> corrections, EntityEdits entities) {

  /** Nothing added yet. */
  public static final Notebook EMPTY = of(List.of());

  public Notebook {
    baskets = List.copyOf(baskets);
    notes = List.copyOf(notes);
    corrections = List.copyOf(corrections);
  }

  /**
   * A change that was made.
   *
   * @param id numbers changes in their order
   * @param made when
   * @param change what was done
   * @param undone whether it was undone
   */
  public record Entry(long id, Instant made, Change change, boolean undone) {}

  /**
   * How entities are to be told apart.
   *
   * @param merged entity → the one it is; never leads in a circle
   * @param hidden those not to be shown
   */
  public record EntityEdits(Map<String, String> merged, Set<String> hidden) {

    public EntityEdits {
      merged = Map.copyOf(merged);
      hidden = Set.copyOf(hidden);
    }

    /** Returns the entity that an id stands for: itself unless it was merged. */
    public String resolved(String entity) {
      String at = entity;
      for (String next = merged.get(at); next != null; next = merged.get(at)) {
        at = next;
      }
      return at;
    }
  }

  /** Returns what the changes give, in their order. */
  public static Notebook of(List<Entry> entries) {
    var state = new State();
    entries.stream().filter(entry -> !entry.undone()).forEach(state::apply);
    return state.notebook();
  }

  /**
   * Returns the last merging or hiding of an entity that stands.
   *
   * @param start its id, or the beginning of it
   */
  public static Optional<Entry> lastOfEntity(List<Entry> entries, String start) {
    return entries.stream()
        .filter(entry -> !entry.undone() && isOfEntity(entry.change(), start))
        .reduce((one, later) -> later);
  }

  private static boolean isOfEntity(Change change, String start) {
    return switch (change) {
      case Change.Merged(String entity, String into) ->
          entity.startsWith(start) || into.startsWith(start);
      case Change.Hidden(String entity) -> entity.startsWith(start);
      case Change.BasketMade unused -> false;
      case Change.BasketDropped unused -> false;
      case Change.Put unused -> false;
      case Change.Taken unused -> false;
      case Change.Noted unused -> false;
      case Change.NoteDropped unused -> false;
      case Change.Judged unused -> false;
    };
  }

  public Optional<Basket> basket(String name) {
    return baskets.stream().filter(basket -> basket.name().equals(name)).findFirst();
  }

  /** Returns what was said of a page's facts, the oldest first. */
  public List<Correction> corrections(PageId page) {
    return corrections.stream().filter(each -> each.quote().page().equals(page)).toList();
  }

  /** Returns the notes on a page and what stands in it, the oldest first. */
  public List<Note> notes(PageId page) {
    return notes.stream().filter(note -> note.on().page().equals(page)).toList();
  }

  /**
   * What a later correction replaces. What is said of a fact that a person added leaves it added.
   */
  private record Fact(Layer layer, TextQuote quote, boolean added) {

    static Fact of(Change.Judged judged) {
      return new Fact(judged.layer(), judged.quote(), judged.verdict() == Correction.Verdict.ADDED);
    }
  }

  private static final class State {
    private final Map<String, Basket> baskets = new TreeMap<>();
    private final Map<Long, Note> notes = new LinkedHashMap<>();
    private final Map<Fact, Correction> corrections = new LinkedHashMap<>();
    private final Map<String, String> merged = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    void apply(Entry entry) {
      switch (entry.change()) {
        case Change.BasketMade(String name) ->
            baskets.putIfAbsent(name, new Basket(name, entry.made(), List.of()));
        case Change.BasketDropped(String name) -> baskets.remove(name);
        case Change.Put(String name, Item item) ->
            baskets.computeIfPresent(name, (key, basket) -> with(basket, item));
        case Change.Taken(String name, Item item) ->
            baskets.computeIfPresent(name, (key, basket) -> without(basket, item));
        case Change.Noted(Item on, String text) ->
            notes.put(entry.id(), new Note(entry.id(), on, text, entry.made()));
        case Change.NoteDropped(long note) -> notes.remove(note);
        case Change.Judged judged -> judge(entry.id(), judged);
        case Change.Merged(String entity, String into) -> merge(entity, into);
        case Change.Hidden(String entity) -> hidden.add(entity);
      }
    }

    private static Basket with(Basket basket, Item item) {
      if (basket.items().stream().anyMatch(item::isSame)) {
        return basket;
      }
      List<Item> items = new ArrayList<>(basket.items());
      items.add(item);
      return new Basket(basket.name(), basket.made(), items);
    }

    private static Basket without(Basket basket, Item item) {
      return new Basket(
          basket.name(),
          basket.made(),
          basket.items().stream().filter(each -> !each.isSame(item)).toList());
    }

    private void judge(long id, Change.Judged judged) {
      var fact = Fact.of(judged);
      corrections.remove(fact);
      corrections.put(
          fact,
          new Correction(
              id,
              judged.layer(),
              judged.quote(),
              judged.verdict(),
              judged.values(),
              judged.note()));
    }

    /** A merge that would lead in a circle says nothing. */
    private void merge(String entity, String into) {
      String target = new EntityEdits(merged, Set.of()).resolved(into);
      if (!target.equals(entity)) {
        merged.put(entity, target);
      }
    }

    Notebook notebook() {
      return new Notebook(
          List.copyOf(baskets.values()),
          List.copyOf(notes.values()),
          List.copyOf(corrections.values()),
          new EntityEdits(merged, hidden));
    }
  }
}
