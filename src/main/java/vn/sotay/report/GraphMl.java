package vn.sotay.report;

import java.util.Locale;
import vn.sotay.reference.DirectiveRegister;
import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveGraph;

/** Directives and how they hang together, as GraphML (graphml.graphdrawing.org). */
public final class GraphMl {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="number" for="node" attr.name="number" attr.type="string"/>
        <key id="title" for="node" attr.name="title" attr.type="string"/>
        <key id="type" for="node" attr.name="type" attr.type="string"/>
        <key id="articles" for="node" attr.name="articles" attr.type="long"/>
        <key id="mentions" for="node" attr.name="mentions" attr.type="long"/>
        <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
        <key id="count" for="edge" attr.name="count" attr.type="long"/>
        <graph id="directives" edgedefault="directed">
      """;
  private static final String FOOT = "  </graph>\n</graphml>\n";

  private final StringBuilder xml = new StringBuilder(HEAD);

  private GraphMl() {}

  /** Returns the graph, a node a directive. */
  public static String of(DirectiveGraph graph) {
    var writer = new GraphMl();
    graph.directives().forEach(writer::node);
    for (int i = 0; i < graph.edges().size(); i++) {
      writer.edge(i, graph.edges().get(i));
    }
    return writer.xml.append(FOOT).toString();
  }

  private void node(CitedDirective directive) {
    xml.append("    <node id=\"%s\">\n".formatted(XmlText.escaped(directive.id())));
    directive.number().ifPresent(number -> data("number", number));
    DirectiveRegister.standard()
        .byId(directive.id())
        .ifPresent(entry -> data("title", entry.title()));
    data("type", directive.type());
    data("articles", Long.toString(directive.articles()));
    data("mentions", Long.toString(directive.mentions()));
    xml.append("    </node>\n");
  }

  private void edge(int number, DirectiveGraph.Edge edge) {
    xml.append(
        "    <edge id=\"e%d\" source=\"%s\" target=\"%s\">\n"
            .formatted(number, XmlText.escaped(edge.from()), XmlText.escaped(edge.to())));
    data("relation", edge.relation().name().toLowerCase(Locale.ROOT));
    data("count", Long.toString(edge.count()));
    xml.append("    </edge>\n");
  }

  private void data(String key, String value) {
    xml.append("      <data key=\"%s\">%s</data>\n".formatted(key, XmlText.escaped(value)));
  }
}
