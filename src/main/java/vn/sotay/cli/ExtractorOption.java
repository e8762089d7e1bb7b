package vn.sotay.cli;

import java.util.function.Function;
import picocli.CommandLine.Option;
import vn.sotay.article.Page;
import vn.sotay.extract.Extraction;
import vn.sotay.extract.Extractor;
import vn.sotay.extract.SiteKnowledge;
import vn.sotay.pipeline.Outlets;

/** How articles are read off pages. */
final class ExtractorOption {

  @Option(
      names = "--generic",
      description =
          "reads pages without knowing their site or its system: no families, no profiles, only the"
              + " general rules and what the page says of itself")
  private boolean generic;

  Function<Page, Extraction> extractor() {
    return generic
        ? page -> Extractor.extract(page, SiteKnowledge.none())
        : Outlets.standard()::extract;
  }
}
