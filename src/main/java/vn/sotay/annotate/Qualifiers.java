package vn.sotay.annotate;

import java.util.Optional;
import vn.sotay.article.Qualifier;
import vn.sotay.lang.PhraseTable;
import vn.sotay.reference.HedgeWords;
import vn.sotay.reference.QuantityNouns;

/** Reads how a figure is hedged, from the words beside it. */
final class Qualifiers {

  /** After "trên" these say where, not how many: "trên 3 điểm dân cư". */
  private static final PhraseTable<String> PLACES =
      Phrases.of("điểm dân cư", "tuyến", "lĩnh vực", "địa bàn", "mặt", "phương diện");

  /** Words that end in "trên" and say who or where. */
  private static final PhraseTable<String> ABOVE =
      Phrases.of("cấp trên", "bên trên", "nêu trên", "kể trên", "như trên");

  /** Words that end in "hơn" and say the contrary of it: "thấp hơn 3 điểm phần trăm". */
  private static final PhraseTable<String> LESS =
      Phrases.of("thấp hơn", "ít hơn", "nhỏ hơn", "kém hơn");

  private static final String ON = Phrases.key("trên");
  private static final PhraseTable<String> AT_LATEST = Phrases.of("chậm nhất", "muộn nhất");
  private static final String BEFORE_EVENT = Phrases.key("trước");
  private static final String BEYOND = Phrases.key("quá");
  private static final String EXCEEDS = Phrases.key("vượt");
  private static final String NOT = Phrases.key("không");
  private static final int LONGEST_PHRASE = 4;

  private Qualifiers() {}

  /**
   * Returns the hedge of the figure in tokens {@code from} to {@code to}: the longest phrase right
   * before it, or "trở lên" right after it or after the noun that it counts.
   */
  static Optional<Qualifier> of(Words line, int from, int to) {
    return notice(line, from, to)
        .or(() -> before(line, from, to))
        .or(() -> after(line, to))
        .or(() -> afterNoun(line, to));
  }

  /** "chậm nhất 3 ngày trước buổi họp" asks for 3 days or more, without "trước" for no more. */
  private static Optional<Qualifier> notice(Words line, int from, int to) {
    if (line.after(AT_LATEST, from - 2) != from) {
      return Optional.empty();
    }
    return Optional.of(line.is(to, BEFORE_EVENT) ? Qualifier.AT_LEAST : Qualifier.AT_MOST);
  }

  private static Optional<Qualifier> before(Words line, int from, int to) {
    boolean place = line.after(PLACES, to) > to || line.after(ABOVE, from - 2) == from;
    if (line.is(from - 1, ON) && place) {
      return Optional.empty();
    }
    for (int start = Math.max(0, from - LONGEST_PHRASE); start < from; start++) {
      var match = line.match(HedgeWords.BEFORE, start);
      if (match.isPresent() && match.get().to() == from) {
        if (line.after(LESS, start - 1) == from || isCrossed(line, start, from, to)) {
          return Optional.empty();
        }
        return Optional.of(isDenied(line, start) ? Qualifier.AT_MOST : match.get().value());
      }
    }
    return Optional.empty();
  }

  /** "vượt 17 km đường rừng" is a way, not more than 17 km. */
  private static boolean isCrossed(Words line, int start, int from, int to) {
    return line.is(start, EXCEEDS) && start + 1 == from && line.after(DISTANCES, to - 1) == to;
  }

  private static final PhraseTable<String> DISTANCES =
      Phrases.of("km", "m", "cây số", "số", "ki-lô-mét", "mét", "dặm", "hải lý");

  /** "không dời quá 2 ngày" allows up to 2. */
  private static boolean isDenied(Words line, int start) {
    boolean beyond = line.is(start, BEYOND) || line.is(start, EXCEEDS);
    return beyond
        && (line.is(start - 1, NOT) || line.is(start - 2, NOT) || line.is(start - 3, NOT));
  }

  private static Optional<Qualifier> after(Words line, int at) {
    return line.match(HedgeWords.AFTER, at).map(PhraseTable.Match::value);
  }

  private static Optional<Qualifier> afterNoun(Words line, int at) {
    return QuantityNouns.standard()
        .longestAt(line.tokens(), at)
        .flatMap(noun -> after(line, noun.to()))
        .or(() -> afterWords(line, at));
  }

  /** "50% vốn điều lệ [trở xuống]": what is counted may be no noun of the table. */
  private static Optional<Qualifier> afterWords(Words line, int at) {
    for (int end = at + 1; end <= at + LONGEST_NOUN && line.isLower(end - 1); end++) {
      if (line.after(OR_SO, end) > end) {
        return after(line, end);
      }
    }
    return Optional.empty();
  }

  private static final int LONGEST_NOUN = 4;
  private static final PhraseTable<String> OR_SO = Phrases.of("trở lên", "trở xuống");
}
