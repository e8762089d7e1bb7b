package vn.sotay.web;

import vn.sotay.article.Bytes;
import vn.sotay.report.GraphMl;
import vn.sotay.report.ResultJson;
import vn.sotay.search.KnowledgeBase;

/** How all directives hang together, for programs that draw or measure networks. */
final class DirectiveGraphFile {

  private final KnowledgeBase base;

  DirectiveGraphFile(KnowledgeBase base) {
    this.base = base;
  }

  Answer graphMl(Asked asked) {
    return file("application/graphml+xml", "graphml", GraphMl.of(base.directiveGraph()));
  }

  Answer json(Asked asked) {
    return file(
        "application/json", "json", ResultJson.of(base).graph(base.directiveGraph()).toString());
  }

  private static Answer file(String type, String ending, String text) {
    return new Answer.Download(type, "sotay-directives." + ending, Bytes.utf8(text));
  }
}
