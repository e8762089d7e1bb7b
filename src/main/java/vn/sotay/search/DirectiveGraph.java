package vn.sotay.search;

import java.util.List;

/**
 * Directives and how they hang together.
 *
 * @param directives every directive cited, the most cited first
 * @param edges by both ends
 */
public record DirectiveGraph(List<CitedDirective> directives, List<Edge> edges) {

  public DirectiveGraph {
    directives = List.copyOf(directives);
    edges = List.copyOf(edges);
  }

  /** How one directive hangs on another. */
  public enum Relation {
    /** Articles say that it was issued to carry the other out. */
    IMPLEMENTS,
    /** The register says that the other took its place. */
    REPLACED_BY
  }

  /**
   * One relation.
   *
   * @param from id of a directive
   * @param to id of another
   * @param count how many mentions say so; 1 where the register does
   */
  public record Edge(String from, String to, Relation relation, long count) {}
}
