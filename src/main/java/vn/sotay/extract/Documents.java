package vn.sotay.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Turns PDF and Word files into plain text, one line a paragraph. */
final class Documents {

  private Documents() {}

  /**
   * Returns the text of a PDF, column by column, without running heads and page numbers, its broken
   * lines rejoined.
   *
   * @throws IOException if it is damaged, or locked by a password
   */
  static String ofPdf(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return BrokenLines.joined(PdfLines.of(PdfWords.of(document)));
    } catch (RuntimeException e) {
      throw new IOException("no readable PDF", e); // what the library throws at damage varies
    }
  }

  /**
   * Returns the text of a Word file (.docx), table cells parted by tabs.
   *
   * @throws IOException if it is damaged
   */
  static String ofWord(byte[] bytes) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      return document.getBodyElements().stream()
          .map(Documents::text)
          .collect(Collectors.joining("\n"));
    } catch (RuntimeException e) {
      throw new IOException("no readable Word file", e); // what the library throws at damage varies
    }
  }

  private static String text(IBodyElement element) {
    return switch (element) {
      case XWPFParagraph paragraph -> paragraph.getText();
      case XWPFTable table -> table.getText();
      default -> "";
    };
  }
}
