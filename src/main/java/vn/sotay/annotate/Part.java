package vn.sotay.annotate;

import java.util.EnumSet;
import java.util.Set;

/**
 * A clause with all that tells what it states.
 *
 * @param clause the clause
 * @param sentence the sentence it is a part of
 * @param reading the cues in it
 * @param frame what the text before it leads to expect
 * @param figures the figures in it
 * @param categories how many categories of practice its words name
 * @param traits where it stands and what it looks like
 */
record Part(
    Clause clause,
    Clause sentence,
    Reading reading,
    Frame frame,
    Figures figures,
    int categories,
    Set<Trait> traits) {

  Part {
    EnumSet<Trait> copy = EnumSet.noneOf(Trait.class);
    copy.addAll(traits);
    traits = copy;
  }

  /** Where a clause stands, what it looks like. */
  enum Trait {
    /** The first words of the article. */
    OPENING,
    /** Among the first words of the article, or the last. */
    EARLY,
    LATE,
    FIRST_IN_PARAGRAPH,
    /** Words that name the speaker come before it. */
    AFTER_LEAD,
    /** Its sentence has several clauses. */
    ONE_OF_SEVERAL,
    /** It isn't its sentence's first clause. */
    LATER_IN_SENTENCE,
    SHORT,
    /** A party body or its people are among its first words. */
    ACTS,
    QUESTION,
    /** Somebody asks for it: the demand is among its first words. */
    DEMANDS,
    /** It names a day, as who reports an event does; a paper's date is none. */
    DATED,
    /** The article is about something else than cell meetings. */
    OFF_TOPIC
  }

  /** How many figures of each kind a clause has. */
  record Figures(int rates, int counts, int largeCounts, int durations, int sumsOfMoney) {

    boolean any() {
      return rates + counts + durations + sumsOfMoney > 0;
    }
  }

  boolean sharesSentenceWith(Part other) {
    return sentence.equals(other.sentence);
  }
}
