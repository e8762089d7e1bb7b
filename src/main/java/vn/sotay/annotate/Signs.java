package vn.sotay.annotate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sotay.annotate.StatementCues.Sense;
import vn.sotay.lang.Tokens;

/** Names the signs of a clause: what {@link StatementModel} has a weight for. */
final class Signs {

  /** Takes the signs of a clause. */
  interface Sink {

    /** A sign that isn't a word. */
    void sign(String name, double strength);

    /**
     * The next word, token {@code at}; all numbers are one word, {@link #NUMBER}.
     *
     * @param place how many words of the clause stand before it
     */
    void word(int place, Tokens tokens, int at);
  }

  private static final List<Sense> SENSES = List.of(Sense.values());

  /** The senses whose cues are summed; of the others one is enough. */
  private static final Set<Sense> SUMMED =
      Set.of(Sense.PRACTICE, Sense.RESULT, Sense.LIMITATION, Sense.CONTEXT);

  private static final Map<Sense, String> MILD_SIGNS = named("MILD ");
  private static final Map<Sense, String> CLEAR_SIGNS = named("CLEAR ");

  /** Who speaks and who acts matter by where they stand, which the traits tell. */
  private static final Set<Sense> NO_SENSE = Set.of(Sense.SPEECH, Sense.ACTOR);

  /** More than this sum is no clearer. */
  private static final double MOST = 2.5;

  private static final double MILD = 0.5;
  private static final double CLEAR = 1;
  private static final int MOST_CATEGORIES = 3;

  /** A clause of this length has the sign at full strength, one twice as long at double. */
  private static final double USUAL_LENGTH = 40;

  private static final double MOST_LENGTH = 2;

  /** All numbers are one word. */
  static final String NUMBER = "0";

  private Signs() {}

  private static Map<Sense, String> named(String strength) {
    Map<Sense, String> names = new EnumMap<>(Sense.class);
    SUMMED.forEach(sense -> names.put(sense, strength + sense.name()));
    return names;
  }

  /** Passes a clause's signs on, in time linear in its length. */
  static void pass(Part part, Tokens tokens, Sink sink) {
    passReading(part.reading(), sink);
    passFrame(part.frame(), sink);
    passFigures(part.figures(), sink);
    part.traits().forEach(trait -> sink.sign(trait.name(), 1));
    sink.sign("ALWAYS", 1);
    sink.sign("CATEGORIES", Math.min(MOST_CATEGORIES, part.categories()));
    sink.sign("LENGTH", Math.min(MOST_LENGTH, part.clause().length() / USUAL_LENGTH));
    passWords(part.clause(), tokens, sink);
  }

  private static void passReading(Reading reading, Sink sink) {
    for (Sense sense : SENSES) {
      double sum = reading.of(sense);
      if (sum <= 0 || NO_SENSE.contains(sense)) {
        continue;
      }
      if (!SUMMED.contains(sense)) {
        sink.sign(sense.name(), 1);
        continue;
      }
      sink.sign(sense.name(), Math.min(MOST, sum));
      if (sum >= MILD) {
        sink.sign(MILD_SIGNS.get(sense), 1);
      }
      if (sum >= CLEAR) {
        sink.sign(CLEAR_SIGNS.get(sense), 1);
      }
    }
  }

  private static void passFrame(Frame frame, Sink sink) {
    passIf(frame.achievements(), "AMONG ACHIEVEMENTS", sink);
    passIf(frame.shortcomings(), "AMONG SHORTCOMINGS", sink);
    passIf(frame.planned(), "AMONG PLANS", sink);
    passIf(frame.required(), "AMONG DEMANDS", sink);
  }

  private static void passFigures(Part.Figures figures, Sink sink) {
    passIf(figures.rates() > 0, "RATE", sink);
    passIf(figures.counts() > 0, "COUNT", sink);
    passIf(figures.counts() > 1, "COUNTS", sink);
    passIf(figures.largeCounts() > 0, "LARGE COUNT", sink);
    passIf(figures.durations() > 0, "DURATION", sink);
    passIf(figures.sumsOfMoney() > 0, "MONEY", sink);
  }

  private static void passIf(boolean holds, String name, Sink sink) {
    if (holds) {
      sink.sign(name, 1);
    }
  }

  private static void passWords(Clause clause, Tokens tokens, Sink sink) {
    for (int at = clause.from(); at < clause.to(); at++) {
      sink.word(at - clause.from(), tokens, at);
    }
  }
}
