package vn.sotay.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.search.Suggestion;

/** What may be meant by what was typed so far, for the box in which it is typed. */
final class SuggestionList {

  static final Set<String> KNOWN = Set.of("q");

  /** So many of each kind. */
  static final int SIZE = 4;

  private final KnowledgeBase base;

  SuggestionList(KnowledgeBase base) {
    this.base = base;
  }

  Answer answer(Asked asked) {
    List<Suggestion> found = base.suggestions(asked.parameters().words("q"), SIZE);
    List<View.Group> groups =
        Stream.of(Suggestion.Kind.values())
            .map(kind -> group(asked, kind, found))
            .filter(group -> !group.notes().isEmpty())
            .toList();
    return new Answer.Fragment(new View.Suggestions(asked.text("suggestions"), groups));
  }

  private static View.Group group(Asked asked, Suggestion.Kind kind, List<Suggestion> found) {
    return new View.Group(
        asked.text("suggestion." + kind.name().toLowerCase(Locale.ROOT)),
        "",
        found.stream()
            .filter(each -> each.kind() == kind)
            .map(
                each ->
                    new View.Note(
                        each.text(),
                        asked.labels().number(each.count()),
                        Address.of("/").with("q", each.query()).toString()))
            .toList());
  }
}
