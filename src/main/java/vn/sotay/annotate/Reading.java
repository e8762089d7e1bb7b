package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sotay.annotate.StatementCues.Hit;
import vn.sotay.annotate.StatementCues.Sense;

/**
 * How strongly a clause reads as each sense.
 *
 * <p>The weights of one sense are added from the heaviest down, each next one discounted, so that a
 * long clause with many mild signs doesn't outweigh a short one with a clear sign.
 */
final class Reading {

  /** Each next sign of a sense counts this much of the one before it. */
  private static final double DISCOUNT = 0.7;

  /** A cue "at the start" lies within so many tokens. */
  private static final int START = 4;

  /** Words after a voiding cue in which a shortcoming doesn't count. */
  private static final int VOIDED = 10;

  private final Map<Sense, List<Double>> weights = new EnumMap<>(Sense.class);

  private Reading() {}

  /** Reads the cues of a clause. */
  static Reading of(Clause clause, List<Hit> hits) {
    Reading reading = new Reading();
    Set<String> seen = new HashSet<>();
    int voidedUntil = -1;
    for (Hit hit : hits) {
      if (!clause.contains(hit) || (hit.cue().atStart() && hit.from() - clause.from() > START)) {
        continue;
      }
      if (hit.is(Sense.VOID)) {
        voidedUntil = hit.to() + VOIDED;
      }
      boolean voided = hit.is(Sense.LIMITATION) && hit.from() < voidedUntil;
      if (!voided && seen.add(hit.cue().sense() + hit.cue().phrase())) {
        reading.add(hit.cue().sense(), hit.cue().weight());
      }
    }
    return reading;
  }

  void add(Sense sense, double weight) {
    weights.computeIfAbsent(sense, s -> new ArrayList<>()).add(weight);
  }

  boolean has(Sense sense) {
    return weights.containsKey(sense);
  }

  /** Returns the discounted sum of a sense's weights; negative ones count in full. */
  double of(Sense sense) {
    double sum = 0;
    double factor = 1;
    List<Double> sorted =
        weights.getOrDefault(sense, List.of()).stream().sorted(Comparator.reverseOrder()).toList();
    for (double weight : sorted) {
      sum += weight < 0 ? weight : weight * factor;
      factor *= DISCOUNT;
    }
    return sum;
  }
}
