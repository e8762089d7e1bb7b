package vn.sotay.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the words of a PDF with where they stand. */
final class PdfWords extends PDFTextStripper {

  /**
   * A word.
   *
   * @param text its letters
   * @param page from 0
   * @param left in points from the page's left edge
   * @param right likewise, its end
   * @param base in points from the page's upper edge
   * @param size of its letters, in points
   */
  record Word(String text, int page, double left, double right, double base, double size) {}

  private final List<Word> words = new ArrayList<>();

  private PdfWords() {
    setSortByPosition(true);
  }

  /**
   * Returns the words, page by page, from top to bottom and left to right.
   *
   * @throws IOException if the document is damaged
   */
  static List<Word> of(PDDocument document) throws IOException {
    var reader = new PdfWords();
    reader.writeText(document, Writer.nullWriter());
    return List.copyOf(reader.words);
  }

  @Override
  protected void writeString(String text, List<TextPosition> letters) {
    if (letters.isEmpty() || text.isBlank()) {
      return;
    }
    TextPosition first = letters.getFirst();
    TextPosition last = letters.getLast();
    words.add(
        new Word(
            text.strip(),
            getCurrentPageNo() - 1,
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getYDirAdj(),
            Math.max(1, first.getHeightDir() * LETTER_HEIGHT)));
  }

  /** Capitals are about this part of a font's size high. */
  private static final double LETTER_HEIGHT = 1.4;
}
