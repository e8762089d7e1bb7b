package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.annotate.StatementCues.Hit;
import vn.sotay.annotate.StatementCues.Sense;
import vn.sotay.lang.Token;

/**
 * A sentence cut into what is said and who says it.
 *
 * <p>{@code Ông Nam cho biết: “Xã mở lớp; ai cũng học”, giọng vui.} gives the lead {@code Ông Nam
 * cho biết:}, the parts {@code “Xã mở lớp} and {@code ai cũng học”}, and leaves the tail out.
 *
 * @param sentence the whole
 * @param said the sentence without the words that name the speaker
 * @param parts what is said, cut at semicolons unless they part the items of a list
 */
record Clauses(Clause sentence, Clause said, List<Clause> parts) {

  /** A speaker's name, post and body take fewer tokens than this. */
  private static final int LONGEST_LEAD = 60;

  /** "chia sẻ với phóng viên Báo Sông Trà:" – words between the verb of saying and its colon. */
  private static final int VERB_TO_COLON = 10;

  /** "cho biết thêm," – words between the verb of saying and its comma. */
  private static final int VERB_TO_COMMA = 1;

  /** A lighter verb ("đánh giá") is one of saying only before a colon. */
  private static final double CERTAIN = 1;

  /** Less than this is no statement. */
  private static final int SHORTEST = 4;

  /** "Tuy nhiên, theo …": a connective and its comma are at most so long. */
  private static final int CONNECTIVE = 4;

  /** "Theo ông Nam, Bí thư Đảng ủy xã, …": a post after the name is at most so long. */
  private static final int LONGEST_POST = 14;

  /** "…”, ông Nam nói": what follows a closing quote is at most so long. */
  private static final int LONGEST_TAIL = 40;

  /** Returns the words before what is said; empty where the sentence starts with it. */
  Optional<Clause> lead() {
    return said.from() == sentence.from()
        ? Optional.empty()
        : Optional.of(new Clause(sentence.from(), said.from()));
  }

  static Clauses of(List<Token> tokens, String text, Clause sentence, List<Hit> hits) {
    int from = startOfSaid(tokens, text, sentence, hits);
    int to = endOfSaid(tokens, text, from, sentence.to(), hits);
    Clause said = new Clause(from, to);
    return new Clauses(sentence, said, parts(tokens, said));
  }

  private static int startOfSaid(
      List<Token> tokens, String text, Clause sentence, List<Hit> hits) {
    int basis = basis(tokens, sentence);
    int start =
        basis >= 0
            ? afterBasis(tokens, text, sentence, basis)
            : afterSpeaker(tokens, sentence, hits);
    return sentence.to() - start < SHORTEST ? sentence.from() : start;
  }

  /**
   * Returns where "theo" stands in "Theo ông Nam, …" or "Tuy nhiên, theo ông Nam, …"; -1 elsewhere,
   * as in "Theo đó, …".
   */
  private static int basis(List<Token> tokens, Clause sentence) {
    int last = Math.min(sentence.to() - SHORTEST, sentence.from() + CONNECTIVE);
    for (int at = sentence.from(); at <= last; at++) {
      boolean opens = at == sentence.from() || tokens.get(at - 1).is(",");
      if (opens && tokens.get(at).is("theo") && !tokens.get(at + 1).is("đo2")) {
        return at;
      }
    }
    return -1;
  }

  private static int afterBasis(List<Token> tokens, String text, Clause sentence, int basis) {
    int comma = nextBreak(tokens, basis, sentence);
    if (comma < 0) {
      return sentence.from();
    }
    int second = nextBreak(tokens, comma + 1, sentence);
    boolean postFollows =
        tokens.get(comma).is(",")
            && second > 0
            && second - comma <= LONGEST_POST
            && tokens.get(comma + 1).isCapitalized(text);
    return (postFollows ? second : comma) + 1;
  }

  private static int nextBreak(List<Token> tokens, int from, Clause sentence) {
    int limit = Math.min(sentence.to(), sentence.from() + LONGEST_LEAD);
    for (int at = from; at < limit; at++) {
      if (tokens.get(at).is(",") || tokens.get(at).is(":")) {
        return at;
      }
    }
    return -1;
  }

  private static int afterSpeaker(List<Token> tokens, Clause sentence, List<Hit> hits) {
    for (Hit hit : hits) {
      if (hit.from() - sentence.from() > LONGEST_LEAD) {
        break;
      }
      int start = hit.is(Sense.SPEECH) ? afterVerb(tokens, hit, sentence.to()) : -1;
      if (start > 0) {
        return start;
      }
    }
    return sentence.from();
  }

  /** Returns the index after the colon, comma or "rằng" that ends a lead; -1 if there is none. */
  private static int afterVerb(List<Token> tokens, Hit verb, int limit) {
    boolean certain = verb.cue().weight() >= CERTAIN;
    int verbEnd = verb.to();
    int last = Math.min(limit, verbEnd + VERB_TO_COLON + 1);
    for (int at = verbEnd; at < last; at++) {
      Token token = tokens.get(at);
      boolean commaHere = certain && token.is(",") && at <= verbEnd + VERB_TO_COMMA;
      if (token.is(":") || commaHere || (token.is("răng1") && at == verbEnd)) {
        return at + 1;
      }
      if (token.is(",") || token.is(";")) {
        return -1;
      }
    }
    return -1;
  }

  private static int endOfSaid(
      List<Token> tokens, String text, int from, int to, List<Hit> hits) {
    for (Hit hit : hits.reversed()) {
      if (to - hit.to() > LONGEST_TAIL) {
        break;
      }
      if (hit.is(Sense.SPEECH)) {
        return closingQuote(tokens, text, from + SHORTEST, hit.from(), to);
      }
    }
    return to;
  }

  private static int closingQuote(List<Token> tokens, String text, int from, int verb, int to) {
    int first = Math.max(from, to - LONGEST_TAIL);
    for (int at = Math.min(verb, to - 1); at > first; at--) {
      Token sign = tokens.get(at - 1);
      if (sign.is("\"") && text.charAt(sign.start()) != '“' && isBreak(tokens.get(at))) {
        return at;
      }
    }
    return to;
  }

  private static boolean isBreak(Token token) {
    return token.is(",") || token.is("-") || token.is(".");
  }

  private static List<Clause> parts(List<Token> tokens, Clause said) {
    List<Clause> parts = new ArrayList<>();
    int from = said.from();
    for (int at = said.from(); at < said.to(); at++) {
      Token token = tokens.get(at);
      if (token.is(":") && parts.isEmpty()) {
        return List.of(said);
      }
      if (token.is(";") && at - from >= SHORTEST && said.to() - at > SHORTEST) {
        parts.add(new Clause(from, at));
        from = at + 1;
      }
    }
    parts.add(new Clause(from, said.to()));
    return parts;
  }
}
