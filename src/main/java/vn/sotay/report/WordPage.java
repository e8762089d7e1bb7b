package vn.sotay.report;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Paper, margins, and the page number in the middle of the upper margin. */
final class WordPage {

  /** Word measures in twentieths of a point; an inch has 1440 of them, or 25.4 mm. */
  private static final double TWIPS_A_MILLIMETRE = 1440 / 25.4;

  /** From the paper's edge to the page number. */
  private static final int HEADER_MILLIMETRES = 10;

  private WordPage() {}

  static void apply(XWPFDocument document, ReportFormat.Page page) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(twips(page.width()));
    size.setH(twips(page.height()));
    margins(section.addNewPgMar(), page.margins());
    section.addNewTitlePg();
    pageNumber(document);
  }

  private static void margins(CTPageMar target, ReportFormat.Margins margins) {
    target.setTop(twips(margins.top()));
    target.setBottom(twips(margins.bottom()));
    target.setLeft(twips(margins.left()));
    target.setRight(twips(margins.right()));
    target.setHeader(twips(HEADER_MILLIMETRES));
    target.setFooter(twips(HEADER_MILLIMETRES));
    target.setGutter(BigInteger.ZERO);
  }

  /** The first page has a header of its own, an empty one. */
  private static void pageNumber(XWPFDocument document) {
    document.createHeader(HeaderFooterType.FIRST).createParagraph();
    XWPFParagraph paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    field.addNewR().addNewT().setStringValue("2");
  }

  static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_A_MILLIMETRE));
  }
}
