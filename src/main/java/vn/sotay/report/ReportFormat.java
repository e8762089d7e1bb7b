package vn.sotay.report;

import java.util.List;
import java.util.Optional;

/**
 * How a report looks: everything a rule on the form of documents prescribes, as data.
 *
 * @param id names it in commands and addresses
 * @param label names it for people
 * @param page paper and margins
 * @param type fonts and spacing
 * @param head what stands above the title
 */
public record ReportFormat(String id, String label, Page page, Type type, Head head) {

  /**
   * Decree 30/2020/NĐ-CP on clerical work, appendix I: A4; margins top and bottom 20 to 25 mm, left
   * 30 to 35, right 15 to 20; Times New Roman; text 13 to 14 pt, first lines indented by 1 to 1.27
   * cm, at least 6 pt between paragraphs; page number in the middle of the upper margin, not on the
   * first page.
   */
  public static final ReportFormat ND30 =
      new ReportFormat(
          "nd30",
          "Nghị định 30/2020/NĐ-CP (văn bản hành chính)",
          new Page(210, 297, new Margins(20, 20, 30, 15)),
          new Type("Times New Roman", 14, 11, 12, 12.7, 6, 1.15),
          new Head(
              List.of("TÊN CƠ QUAN CHỦ QUẢN", "TÊN CƠ QUAN, TỔ CHỨC"),
              List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
              "Số: …/BC-…"));

  /** Every format there is. */
  public static final List<ReportFormat> ALL = List.of(ND30);

  /** Returns the format of that id; empty if there is none. */
  public static Optional<ReportFormat> ofId(String id) {
    return ALL.stream().filter(format -> format.id.equals(id)).findFirst();
  }

  /**
   * The paper, in millimetres.
   *
   * @param width of the paper
   * @param height of the paper
   * @param margins the empty edges
   */
  public record Page(int width, int height, Margins margins) {}

  /** Empty edges, in millimetres. */
  public record Margins(int top, int bottom, int left, int right) {}

  /**
   * Fonts and spacing.
   *
   * @param font of everything
   * @param body size of the text, in points
   * @param footnote size of footnotes, in points
   * @param table size of text in tables, in points
   * @param indent of a paragraph's first line, in millimetres
   * @param paragraphGap between paragraphs, in points
   * @param lineSpacing in lines
   */
  public record Type(
      String font,
      int body,
      int footnote,
      int table,
      double indent,
      int paragraphGap,
      double lineSpacing) {}

  /**
   * What stands above the title. Words in capitals at the left are placeholders to be filled in.
   *
   * @param issuer lines at the upper left
   * @param motto lines at the upper right
   * @param number the document's number, to be filled in
   */
  public record Head(List<String> issuer, List<String> motto, String number) {

    public Head {
      issuer = List.copyOf(issuer);
      motto = List.copyOf(motto);
    }
  }
}
