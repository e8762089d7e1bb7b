package vn.sotay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveProfile;

/** A directive between those it carries out, at the left, and those that carry it out. */
final class DirectiveDrawing {

  private static final int GAP = 14;
  private static final int COLUMN = 265;
  private static final int EDGE = 4;

  /** More boxes nobody reads; the lists beneath have all. */
  private static final int MOST = 8;

  private DirectiveDrawing() {}

  /** Returns the drawing; empty where nothing hangs together. */
  static Optional<View.Graph> of(CitedDirective directive, DirectiveProfile profile) {
    List<String> above = others(profile.implementing());
    List<String> below = others(profile.implementedBy());
    if (above.isEmpty() && below.isEmpty()) {
      return Optional.empty();
    }
    int rows = Math.max(1, Math.max(above.size(), below.size()));
    int height = rows * (View.Node.HEIGHT + GAP) - GAP + 2 * EDGE;
    int middle = above.isEmpty() ? EDGE : EDGE + COLUMN;
    int y = (height - View.Node.HEIGHT) / 2;
    List<View.Node> nodes = new ArrayList<>();
    List<View.Line> lines = new ArrayList<>();
    nodes.add(new View.Node(middle, y, DirectiveWords.number(directive), Optional.empty()));
    for (View.Node node : column(above, EDGE, height)) {
      nodes.add(node);
      lines.add(line(middle, y, node));
    }
    View.Node self = nodes.getFirst();
    for (View.Node node : column(below, middle + COLUMN, height)) {
      nodes.add(node);
      lines.add(line(node.x(), node.y(), self));
    }
    int columns = 1 + (above.isEmpty() ? 0 : 1) + (below.isEmpty() ? 0 : 1);
    int width = 2 * EDGE + View.Node.WIDTH + (columns - 1) * COLUMN;
    return Optional.of(new View.Graph(width, height, nodes, lines));
  }

  private static List<String> others(List<DirectiveProfile.Link> links) {
    return links.stream().map(DirectiveProfile.Link::directive).distinct().limit(MOST).toList();
  }

  private static List<View.Node> column(List<String> ids, int x, int height) {
    int step = View.Node.HEIGHT + GAP;
    int top = (height - ids.size() * step + GAP) / 2;
    List<View.Node> nodes = new ArrayList<>();
    for (String id : ids) {
      nodes.add(
          new View.Node(
              x,
              top + nodes.size() * step,
              Labels.directive(id),
              Optional.of(DirectivePage.path(id))));
    }
    return nodes;
  }

  /** From the left edge of what carries out to the right edge of what is carried out. */
  private static View.Line line(int x, int y, View.Node to) {
    int half = View.Node.HEIGHT / 2;
    return new View.Line(x, y + half, to.x() + View.Node.WIDTH, to.y() + half);
  }
}
