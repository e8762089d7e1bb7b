package vn.sotay.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of a Word report. Headings carry Word's own style names, so that its outline and table
 * of contents see them.
 */
final class WordStyles {

  static final String BODY = "SotayBody";
  static final String TITLE = "Title";
  static final String SUBTITLE = "Subtitle";
  static final String HEADING_1 = "Heading1";
  static final String HEADING_2 = "Heading2";
  static final String TABLE_TEXT = "SotayTable";
  static final String FOOTNOTE_TEXT = "FootnoteText";

  /** The id POI gives to every footnote's mark. */
  static final String FOOTNOTE_REFERENCE = "FootnoteReference";

  static final String DRAFT = "SotayDraft";

  private static final int TWIPS_A_POINT = 20;
  private static final int HALF_POINTS = 2;

  /** "auto" line spacing counts in 240ths of a line. */
  private static final int LINE = 240;

  private final CTStyles styles;
  private final ReportFormat.Type type;

  private WordStyles(CTStyles styles, ReportFormat.Type type) {
    this.styles = styles;
    this.type = type;
  }

  static void apply(XWPFDocument document, ReportFormat format) {
    XWPFStyles styles = document.createStyles();
    styles.setSpellingLanguage("vi-VN");
    new WordStyles(styles.getCtStyles(), format.type()).all();
  }

  private void all() {
    defaults();
    body();
    centred(TITLE, "Title");
    centred(SUBTITLE, "Subtitle");
    heading(HEADING_1, "heading 1", 0);
    heading(HEADING_2, "heading 2", 1);
    size(run(paragraph(TABLE_TEXT, "Sotay table")), type.table());
    size(run(paragraph(FOOTNOTE_TEXT, "footnote text")), type.footnote());
    characters();
  }

  private void defaults() {
    CTRPr normal = run(paragraph("Normal", "Normal"));
    normal.addNewRFonts().set(fonts());
    size(normal, type.body());
  }

  private CTFonts fonts() {
    var fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(type.font());
    fonts.setHAnsi(type.font());
    fonts.setCs(type.font());
    fonts.setEastAsia(type.font());
    return fonts;
  }

  private void body() {
    CTPPrGeneral layout = paragraph(BODY, "Sotay body").addNewPPr();
    layout.addNewJc().setVal(STJc.BOTH);
    layout.addNewInd().setFirstLine(WordPage.twips(type.indent()));
    spacing(layout, type.paragraphGap());
  }

  private void centred(String id, String name) {
    CTStyle style = paragraph(id, name);
    CTPPrGeneral layout = style.addNewPPr();
    layout.addNewJc().setVal(STJc.CENTER);
    spacing(layout, type.paragraphGap());
    run(style).addNewB();
  }

  private void heading(String id, String name, int level) {
    CTStyle style = paragraph(id, name);
    CTPPrGeneral layout = style.addNewPPr();
    layout.addNewKeepNext();
    layout.addNewInd().setFirstLine(WordPage.twips(type.indent()));
    layout.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    spacing(layout, 2 * type.paragraphGap());
    run(style).addNewB();
  }

  private void characters() {
    CTRPr reference = run(style(FOOTNOTE_REFERENCE, "footnote reference", STStyleType.CHARACTER));
    reference.addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
    CTRPr draft = run(style(DRAFT, "Sotay draft", STStyleType.CHARACTER));
    draft.addNewI();
    draft.addNewColor().setVal("44546A");
  }

  private void spacing(CTPPrGeneral layout, int before) {
    var spacing = layout.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf((long) before * TWIPS_A_POINT));
    spacing.setLine(BigInteger.valueOf(Math.round(type.lineSpacing() * LINE)));
    spacing.setLineRule(STLineSpacingRule.AUTO);
  }

  private static void size(CTRPr run, int points) {
    run.addNewSz().setVal(BigInteger.valueOf((long) points * HALF_POINTS));
  }

  private static CTRPr run(CTStyle style) {
    return style.addNewRPr();
  }

  private CTStyle paragraph(String id, String name) {
    CTStyle style = style(id, name, STStyleType.PARAGRAPH);
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    return style;
  }

  private CTStyle style(String id, String name, STStyleType.Enum kind) {
    CTStyle style = styles.addNewStyle();
    style.setType(kind);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    return style;
  }
}
