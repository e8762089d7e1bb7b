package vn.sotay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Brings the words of a PDF into lines in the order of reading: column by column, without what
 * stands at the top and foot of every page.
 */
final class PdfLines {

  /** Words on one line differ in height by at most this part of their size. */
  private static final double SAME_LINE = 0.5;

  /** A gap of more than so many letter sizes parts columns, not words. */
  private static final double COLUMN_GAP = 1.5;

  /** Each column of a page holds at least this share of its pieces of lines. */
  private static final double COLUMN_SHARE = 0.25;

  /** At most this share of them crosses the gutter: headlines and pictures' captions. */
  private static final double CROSSING_SHARE = 0.2;

  /** So many pieces' left edges are tried as gutters. */
  private static final int MOST_GUTTERS = 300;

  /** Lines farther apart than so many times the usual distance are parted by a blank line. */
  private static final double WIDE = 1.5;

  /** A line among so many at a page's top or foot may be a running one. */
  private static final int MARGIN_LINES = 2;

  /**
   * A piece of a line without a wide gap.
   *
   * @param base where it stands, from the page's upper edge
   * @param size of its letters
   */
  private record Piece(String text, double left, double right, double base, double size) {}

  private PdfLines() {}

  /** Returns the lines, parted by line breaks; a blank line where the page leaves space. */
  static String of(List<PdfWords.Word> words) {
    Map<Integer, List<PdfWords.Word>> pages =
        words.stream()
            .collect(Collectors.groupingBy(PdfWords.Word::page, TreeMap::new, Collectors.toList()));
    List<List<Piece>> ordered = new ArrayList<>();
    pages.values().forEach(page -> ordered.add(inOrder(pieces(page))));
    Map<String, Integer> margins = margins(ordered);
    StringBuilder out = new StringBuilder();
    for (List<Piece> page : ordered) {
      append(out, withoutMargins(page, margins, ordered.size()));
    }
    return out.toString();
  }

  private static List<Piece> pieces(List<PdfWords.Word> words) {
    List<Piece> pieces = new ArrayList<>();
    for (PdfWords.Word word : words) {
      Piece last = pieces.isEmpty() ? null : pieces.getLast();
      boolean follows =
          last != null
              && Math.abs(last.base - word.base()) <= SAME_LINE * word.size()
              && word.left() >= last.left
              && word.left() - last.right <= COLUMN_GAP * word.size();
      if (follows) {
        pieces.set(
            pieces.size() - 1,
            new Piece(
                last.text + " " + word.text(), last.left, word.right(), last.base, last.size));
      } else {
        pieces.add(new Piece(word.text(), word.left(), word.right(), word.base(), word.size()));
      }
    }
    return pieces;
  }

  /** Returns the pieces column by column, between those that cross both columns. */
  private static List<Piece> inOrder(List<Piece> pieces) {
    double gutter = gutter(pieces);
    if (gutter < 0) {
      return pieces;
    }
    List<Piece> ordered = new ArrayList<>();
    List<Piece> right = new ArrayList<>();
    List<Piece> sorted = pieces.stream().sorted(Comparator.comparingDouble(Piece::base)).toList();
    for (Piece piece : sorted) {
      if (piece.left >= gutter) {
        right.add(piece);
      } else if (piece.right <= gutter) {
        ordered.add(piece);
      } else {
        ordered.addAll(right);
        right.clear();
        ordered.add(piece);
      }
    }
    ordered.addAll(right);
    return ordered;
  }

  /** Returns where the gap between two columns runs; -1 where there is one column. */
  private static double gutter(List<Piece> pieces) {
    double best = -1;
    int fewest = Integer.MAX_VALUE;
    for (Piece piece : pieces.subList(0, Math.min(pieces.size(), MOST_GUTTERS))) {
      double at = piece.left - 1;
      int before = 0;
      int after = 0;
      for (Piece other : pieces) {
        before += other.right <= at ? 1 : 0;
        after += other.left >= at ? 1 : 0;
      }
      int crossing = pieces.size() - before - after;
      boolean parts =
          Math.min(before, after) >= COLUMN_SHARE * pieces.size()
              && crossing <= CROSSING_SHARE * pieces.size();
      if (parts && crossing < fewest) {
        fewest = crossing;
        best = at;
      }
    }
    return best;
  }

  /** Returns how many pages bear each line at top or foot, figures in it aside. */
  private static Map<String, Integer> margins(List<List<Piece>> pages) {
    Map<String, Integer> margins = new HashMap<>();
    for (List<Piece> page : pages) {
      Frame frame = Frame.of(page);
      page.stream()
          .filter(frame::isAtMargin)
          .map(piece -> withoutFigures(piece.text))
          .distinct()
          .forEach(text -> margins.merge(text, 1, Integer::sum));
    }
    return margins;
  }

  /**
   * The heights between which a page's running text stands.
   *
   * @param top of its second line
   * @param foot of its last line but one
   */
  private record Frame(double top, double foot) {

    static Frame of(List<Piece> page) {
      double[] bases = page.stream().mapToDouble(Piece::base).sorted().distinct().toArray();
      int last = bases.length - 1;
      return bases.length <= 2 * MARGIN_LINES
          ? new Frame(Double.MAX_VALUE, -1)
          : new Frame(bases[MARGIN_LINES - 1], bases[last - MARGIN_LINES + 1]);
    }

    boolean isAtMargin(Piece piece) {
      return piece.base <= top || piece.base >= foot;
    }
  }

  private static List<Piece> withoutMargins(
      List<Piece> page, Map<String, Integer> margins, int pages) {
    int often = Math.max(2, (pages + 1) / 2);
    Frame frame = Frame.of(page);
    return page.stream()
        .filter(
            piece ->
                !frame.isAtMargin(piece)
                    || margins.getOrDefault(withoutFigures(piece.text), 0) < often)
        .toList();
  }

  private static String withoutFigures(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isDigit(c)).forEach(c -> out.append((char) c));
    return out.toString().strip();
  }

  private static void append(StringBuilder out, List<Piece> pieces) {
    double usual = usualDistance(pieces);
    Piece before = null;
    for (Piece piece : pieces) {
      double distance = before == null ? 0 : piece.base - before.base;
      if (usual > 0 && distance > WIDE * usual) {
        out.append('\n');
      }
      out.append(piece.text).append('\n');
      before = piece;
    }
  }

  private static double usualDistance(List<Piece> pieces) {
    List<Double> distances = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i++) {
      double distance = pieces.get(i).base - pieces.get(i - 1).base;
      if (distance > 1) {
        distances.add(distance);
      }
    }
    distances.sort(Comparator.naturalOrder());
    return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
  }
}
