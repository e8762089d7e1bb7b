package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.sotay.article.AdminArea;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.lang.NamedEntity;

/**
 * What an engine that recognises names adds where the grammars found nothing. Of names that touch a
 * mention the grammars know the bounds better.
 */
final class RecognizedNames {

  /** A lone capital begins many a sentence and is seldom a full name. */
  private static final int FEWEST_SYLLABLES = 2;

  private static final int MOST_OF_PERSON = 6;

  private final Words words;
  private final BitSet taken = new BitSet();

  private RecognizedNames(Words words, List<Mention> mentions) {
    this.words = words;
    mentions.forEach(mention -> taken.set(mention.span().start(), mention.span().end()));
  }

  /**
   * Returns the names that become mentions, in the engine's order.
   *
   * @param mentions what the grammars found
   * @param names what the engine saw
   */
  static List<Mention> beside(ArticleText text, List<Mention> mentions, List<NamedEntity> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    var recognized = new RecognizedNames(text.words(), mentions);
    List<Mention> added = new ArrayList<>();
    names.forEach(name -> recognized.mention(name).ifPresent(added::add));
    return added;
  }

  private Optional<Mention> mention(NamedEntity name) {
    Span span = name.span();
    int free = taken.nextSetBit(span.start());
    int from = words.firstFrom(span.start());
    int to = words.firstFrom(span.end());
    boolean whole = words.has(from) && to > from && words.span(from, to).equals(span);
    return whole && (free < 0 || free >= span.end()) && isName(from, to)
        ? mention(name.kind(), from, to)
        : Optional.empty();
  }

  private boolean isName(int from, int to) {
    boolean syllables = true;
    for (int at = from; at < to; at++) {
      syllables &= words.isSyllable(at);
    }
    return syllables
        && to - from >= FEWEST_SYLLABLES
        && words.isCapital(from)
        && words.isOneLine(from, to);
  }

  private Optional<Mention> mention(NamedEntity.Kind kind, int from, int to) {
    Span span = words.span(from, to);
    boolean capitals = words.capitalsEnd(from, to) == to;
    return switch (kind) {
      case PERSON ->
          capitals && to - from <= MOST_OF_PERSON
              ? Optional.of(
                  new Mention.Person(span, words.singleSpaced(from, to), Optional.empty()))
              : Optional.empty();
      case ORGANIZATION -> Optional.of(new Mention.Organization(span, Optional.empty()));
      case LOCATION ->
          capitals
              ? Optional.of(
                  new Mention.Location(
                      span, words.singleSpaced(from, to), Optional.empty(), AdminArea.UNKNOWN))
              : Optional.empty();
    };
  }
}
