package vn.sotay.extract;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.lang.TextDecoder;

/** Reads the article off a page. */
public final class Extractor {

  private Extractor() {}

  /**
   * Returns the article on a page, or why there is none. Any bytes are fine.
   *
   * @param page a web page; or a file's bytes as a page: HTML, plain text, PDF or Word (.docx)
   * @param outlet who publishes it; where empty, the page's own name for itself is taken
   */
  public static Extraction extract(Page page, Optional<Outlet> outlet) {
    return extract(page, SiteKnowledge.standard(outlet));
  }

  /**
   * Returns the article on a page, or why there is none. Any bytes are fine.
   *
   * @param page a web page; or a file's bytes as a page: HTML, plain text, PDF or Word (.docx)
   */
  public static Extraction extract(Page page, SiteKnowledge known) {
    Bytes body = page.body();
    if (body.length() == 0) {
      return new Extraction.Rejected("an empty page");
    }
    try {
      return switch (SourceFormat.of(page)) {
        case HTML -> HtmlReader.read(page, html(page), known);
        case TEXT -> TextReader.read(page, decoded(page, body.toArray()), known.outlet());
        case PDF -> TextReader.read(page, Documents.ofPdf(body.toArray()), known.outlet());
        case WORD -> TextReader.read(page, Documents.ofWord(body.toArray()), known.outlet());
      };
    } catch (IOException e) {
      return new Extraction.Rejected("a damaged or locked document: " + e.getMessage());
    }
  }

  /** Returns a web page's text; without what can't hold an article. */
  static Reader html(Page page) {
    return TextDecoder.reader(PageSkimmer.skim(page.body()), charset(page));
  }

  /**
   * Returns what a web page tells of its article, source by source.
   *
   * @param page HTML; of other files only what was read is told
   */
  public static PageEvidence evidence(Page page, SiteKnowledge known) {
    Optional<ParsedPage> parsed =
        SourceFormat.of(page) == SourceFormat.HTML && page.body().length() > 0
            ? ParsedPage.of(page, html(page), known)
            : Optional.empty();
    return parsed
        .map(EvidenceReader::read)
        .orElseGet(() -> EvidenceReader.of(extract(page, known)));
  }

  private static String decoded(Page page, byte[] bytes) {
    return TextDecoder.decode(bytes, charset(page));
  }

  private static Optional<String> charset(Page page) {
    return page.header("Content-Type").flatMap(TextDecoder::charsetOf);
  }
}
