package vn.sotay.eval;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotay.json.LayeredDocument;
import vn.sotay.json.LayeredDocument.Ignored;
import vn.sotay.json.LayeredDocument.Item;
import vn.sotay.json.LayeredDocument.Range;

/**
 * What a gold document leaves open: a prediction without partner that lies there isn't counted.
 *
 * @param gold the gold document
 * @param text its text, in which the ranges are; empty if unknown
 * @param organizations how its organisations were matched
 */
record OpenParts(LayeredDocument gold, String text, Matching organizations) {

  /** Returns whether a prediction without partner of a layer isn't counted. */
  boolean cover(Layer layer, Item predicted) {
    return gold.bySurface() ? coverWords(layer, predicted) : coverRange(layer, predicted);
  }

  private boolean coverRange(Layer layer, Item predicted) {
    Range range = predicted.range().orElseThrow();
    return open(layer).anyMatch(ignored -> mostlyIn(layer, range, ignored.range()))
        || organizationsAround(layer)
            .anyMatch(organization -> organization.range().orElseThrow().contains(range));
  }

  /** A statement must lie in the open part with half its length, a mention with half of either. */
  private static boolean mostlyIn(Layer layer, Range range, Range ignored) {
    int shared = range.overlap(ignored);
    int length = Math.max(1, range.length());
    int least = layer.ofStatements() ? length : Math.min(length, ignored.length());
    return shared > 0 && 2 * shared >= least;
  }

  private boolean coverWords(Layer layer, Item predicted) {
    String words = Folding.text(predicted.surface());
    return open(layer).anyMatch(ignored -> !words.isEmpty() && wordsOf(ignored).contains(words))
        || organizationsAround(layer)
            .map(organization -> Folding.text(organization.surface()))
            .anyMatch(name -> name.contains(words) && !isWhole(layer, name, words));
  }

  /** An organisation isn't nested in itself; a place may be all of an organisation's words. */
  private static boolean isWhole(Layer layer, String name, String words) {
    return layer == Layer.ORGANIZATIONS && name.equals(words);
  }

  private String wordsOf(Ignored ignored) {
    int length = text.codePointCount(0, text.length());
    int start = Math.min(ignored.range().start(), length);
    int end = Math.min(ignored.range().end(), length);
    return Folding.text(
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
  }

  private Stream<Ignored> open(Layer layer) {
    return gold.ignored().stream().filter(ignored -> ignored.leavesOpen(layer.slug()));
  }

  /**
   * Returns the organisations whose inside is open: for places all, because the gold has places
   * outside of names only; for organisations those that were found, because it is flat.
   */
  private Stream<Item> organizationsAround(Layer layer) {
    List<Item> all = gold.layer(Layer.ORGANIZATIONS.slug());
    return switch (layer) {
      case LOCATIONS -> all.stream();
      case ORGANIZATIONS ->
          IntStream.range(0, all.size()).filter(organizations::isFound).mapToObj(all::get);
      case PERSONS, DATES, QUANTITIES, DIRECTIVES, PRACTICES, RESULTS, LIMITATIONS ->
          Stream.empty();
    };
  }
}
