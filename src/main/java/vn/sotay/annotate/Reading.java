package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import vn.sotay.annotate.StatementCues.Cue;
import vn.sotay.annotate.StatementCues.Hit;
import vn.sotay.annotate.StatementCues.Sense;

/**
 * How strongly a clause reads as each sense.
 *
 * <p>The weights of one sense are added from the heaviest down, each next one discounted, so that a
 * long clause with many mild signs doesn't outweigh a short one with a clear sign.
 */
@SuppressWarnings("EnumOrdinal")
final class Reading {

  private static final Comparator<Cue> HEAVIEST_FIRST =
      Comparator.comparingDouble(Cue::weight).reversed();

  /** Each next sign of a sense counts this much of the one before it. */
  private static final double DISCOUNT = 0.7;

  /** A cue "at the start" lies within so many tokens. */
  private static final int START = 4;

  /** Words after a voiding cue in which a shortcoming doesn't count. */
  private static final int VOIDED = 10;

  private final double[] sums = new double[Sense.values().length];
  private final EnumSet<Sense> present = EnumSet.noneOf(Sense.class);

  private Reading(List<Cue> heaviestFirst) {
    double[] factors = new double[sums.length];
    Arrays.fill(factors, 1);
    for (Cue cue : heaviestFirst) {
      int sense = cue.sense().ordinal();
      sums[sense] += cue.weight() < 0 ? cue.weight() : cue.weight() * factors[sense];
      factors[sense] *= DISCOUNT;
      present.add(cue.sense());
    }
  }

  /** Reads the cues of a clause. */
  static Reading of(Clause clause, List<Hit> hits) {
    List<Cue> cues = new ArrayList<>();
    BitSet seen = new BitSet();
    int voidedUntil = -1;
    for (Hit hit : hits) {
      if (!clause.contains(hit) || (hit.cue().atStart() && hit.from() - clause.from() > START)) {
        continue;
      }
      if (hit.is(Sense.VOID)) {
        voidedUntil = hit.to() + VOIDED;
      }
      boolean voided = hit.is(Sense.LIMITATION) && hit.from() < voidedUntil;
      if (!voided && !seen.get(hit.cue().id())) {
        seen.set(hit.cue().id());
        cues.add(hit.cue());
      }
    }
    cues.sort(HEAVIEST_FIRST);
    return new Reading(cues);
  }

  boolean has(Sense sense) {
    return present.contains(sense);
  }

  /** Returns the discounted sum of a sense's weights; negative ones count in full. */
  double of(Sense sense) {
    return sums[sense.ordinal()];
  }
}
