package vn.sotay.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * A CSS selector: compound selectors such as {@code h1.title[itemprop=headline]}, joined by spaces
 * (anywhere within) and {@code >} (directly within).
 *
 * <p>It tells by which name of an element it may be found, its {@link Key}, so that a page's
 * elements can be looked up in a table instead of trying every selector on each of them.
 */
public final class Selector {

  /** What kind of name a key is. */
  public enum KeyKind {
    ID,
    CLASS,
    ATTRIBUTE,
    TAG
  }

  /**
   * A name that every element has to which the selector may point.
   *
   * @param name lower case for tags and attributes
   */
  public record Key(KeyKind kind, String name) {}

  /**
   * One compound selector.
   *
   * @param child whether it must stand directly within the one before it
   */
  private record Step(Evaluator compound, boolean child) {}

  /** Of these a page has few: fewer than elements with a given attribute. */
  private static final Set<String> RARE_TAGS =
      Set.of("meta", "link", "script", "img", "article", "h1", "time");

  private final String css;
  private final Key key;
  private final Optional<Key> outerKey;
  private final AttributeTest test;
  private final List<Step> steps;

  private Selector(String css, List<Step> steps, List<String> compounds) {
    this.css = css;
    this.key = key(compounds.getLast());
    this.outerKey =
        compounds.size() == 1
            ? Optional.empty()
            : Optional.of(Families.folded(key(compounds.get(compounds.size() - 2))));
    this.test = AttributeTest.of(compounds.getLast());
    this.steps = List.copyOf(steps);
  }

  /**
   * Returns the selector that {@code css} describes.
   *
   * @throws IllegalArgumentException telling what is wrong with it, without a stop at the end
   */
  public static Selector of(String css) {
    List<Step> steps = new ArrayList<>();
    List<String> compounds = new ArrayList<>();
    boolean child = false;
    for (String word : words(css)) {
      if (word.equals(">")) {
        if (child || steps.isEmpty()) {
          throw new IllegalArgumentException("'>' stands between two selectors");
        }
        child = true;
      } else {
        steps.add(new Step(compound(word), child));
        child = false;
        compounds.add(word);
      }
    }
    if (child || steps.isEmpty()) {
      throw new IllegalArgumentException("nothing to select");
    }
    return new Selector(css, steps, compounds);
  }

  private static Evaluator compound(String word) {
    if ("+~,|&".indexOf(word.charAt(0)) >= 0 || word.indexOf(',') >= 0) {
      throw new IllegalArgumentException(
          "'%s': one selector an entry, joined by spaces and '>' only".formatted(word));
    }
    try {
      return QueryParser.parse(word);
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException(firstLine(e.getMessage()), e);
    }
  }

  private static String firstLine(@Nullable String message) {
    String line = message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** Cuts at white space and {@code >} outside brackets. */
  private static List<String> words(String css) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      depth += c == '[' || c == '(' ? 1 : 0;
      depth -= c == ']' || c == ')' ? 1 : 0;
      boolean cut = depth == 0 && (c == '>' || Character.isWhitespace(c));
      if (!cut) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (cut && c == '>') {
        words.add(">");
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** The first id, class, rare tag or attribute name, in this order; else the tag. */
  private static Key key(String compound) {
    int bracket = compound.indexOf('[');
    String names = bracket < 0 ? compound : compound.substring(0, bracket);
    int pseudo = names.indexOf(':');
    names = pseudo < 0 ? names : names.substring(0, pseudo);
    int id = names.indexOf('#');
    if (id >= 0) {
      return new Key(KeyKind.ID, nameFrom(names, id + 1));
    }
    int dot = names.indexOf('.');
    if (dot >= 0) {
      return new Key(KeyKind.CLASS, nameFrom(names, dot + 1));
    }
    String tag = nameFrom(names, 0).toLowerCase(Locale.ROOT);
    if (RARE_TAGS.contains(tag)) {
      return new Key(KeyKind.TAG, tag);
    }
    if (bracket >= 0 && compound.charAt(bracket + 1) != '^') {
      return new Key(KeyKind.ATTRIBUTE, nameFrom(compound, bracket + 1).toLowerCase(Locale.ROOT));
    }
    if (tag.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' names no id, class, attribute or tag".formatted(compound));
    }
    return new Key(KeyKind.TAG, tag);
  }

  private static String nameFrom(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "-_".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return text.substring(from, end);
  }

  /** Returns the name by which elements are found that may match. */
  public Key key() {
    return key;
  }

  /**
   * Returns the name of an element around those that match, the nearest of which the selector
   * speaks; empty where it speaks of none.
   */
  public Optional<Key> outerKey() {
    return outerKey;
  }

  /** Returns what it asks of an attribute first. */
  AttributeTest test() {
    return test;
  }

  /** Returns whether the selector points at this element of a page. */
  public boolean matches(Element element) {
    return test.mayPass(element)
        && steps.getLast().compound.matches(element, element)
        && matchesAround(element, steps.size() - 1);
  }

  /** Steps before {@code index} must be found around the element, the nearest first. */
  private boolean matchesAround(Element element, int index) {
    if (index == 0) {
      return true;
    }
    Step before = steps.get(index - 1);
    boolean child = steps.get(index).child;
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (before.compound.matches(at, at) && matchesAround(at, index - 1)) {
        return true;
      }
      if (child) {
        return false;
      }
    }
    return false;
  }

  /** Selectors are equal if they are written alike, so that profiles with them can be compared. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Selector that && css.equals(that.css);
  }

  @Override
  public int hashCode() {
    return css.hashCode();
  }

  /** Returns the selector as it was written. */
  @Override
  public String toString() {
    return css;
  }
}
