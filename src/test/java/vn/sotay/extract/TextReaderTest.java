package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.sotay.article.Article;
import vn.sotay.article.Bytes;

class TextReaderTest {

  private static final String ONE =
      "(BT) - Sáng nay, Chi bộ thôn Đồng Dâu họp ở nhà văn hóa mới, bàn việc nạo vét tuyến mương về"
          + " cánh đồng.";
  private static final String TWO =
      "Bí thư chi bộ nêu ba việc cần làm trước vụ gieo, đảng viên góp ý từng việc và nhận phần của"
          + " mình.";
  private static final String THREE =
      "Buổi họp khép lại sau chín mươi phút; biên bản được đọc lại để mọi người cùng nghe rồi thông"
          + " qua.";

  private static Article read(String text) {
    return Pages.article(Pages.file("bai.txt", Bytes.utf8(text)));
  }

  private static String title(Article article) {
    return article.layout().title().orElseThrow().in(article.text());
  }

  private static String body(Article article) {
    return article.layout().body().in(article.text());
  }

  @Test
  void thePartsAreToldByTheirForm() {
    String text =
        """
        Xây dựng Đảng

        Một buổi họp chi bộ ở Đồng Dâu

        Thứ tư, ngày 22 tháng 4 năm 2020 - 07:57 Đã xem: 120

        %s

        Một buổi họp chi bộ ở Đồng Dâu

        Đảng viên thảo luận bên bờ mương

        %s

        Ảnh: Toàn cảnh

        Việc ai nấy nhận

        %s

                                                  Thu Mây

        Các tin khác
        Vụ đông ở Bãi Nổi, bà con xuống giống sớm hơn mọi năm nửa tháng, ai cũng mong trời đừng mưa.
        """
            .formatted(ONE, TWO, THREE);
    Article article = read(text);
    assertThat(article.text()).isEqualTo(text);
    assertThat(title(article)).isEqualTo("Một buổi họp chi bộ ở Đồng Dâu");
    assertThat(article.publication().published().map(Object::toString))
        .contains("2020-04-22T07:57");
    assertThat(article.publication().author()).contains("Thu Mây");
    assertThat(body(article)).startsWith("Sáng nay, Chi bộ").endsWith("rồi thông qua.");
    assertThat(article.layout().captions().stream().map(s -> s.in(text)))
        .containsExactly(
            "Một buổi họp chi bộ ở Đồng Dâu", "Đảng viên thảo luận bên bờ mương", "Ảnh: Toàn cảnh");
    assertThat(article.layout().paragraphs().stream().map(s -> s.in(text)))
        .containsExactly(ONE.substring("(BT) - ".length()), TWO, "Việc ai nấy nhận", THREE);
  }

  @Test
  void counterDigitsAndASectionNameAreNoHeadline() {
    Article article =
        read(
            "SỐ LƯỢT TRUY CẬP\n"
                + "3\n"
                + "6\n"
                + "Tin tức 07 Tháng Tư 2014 10:45:00 SA\n\n"
                + "Họp ở Đồng Dâu sáng nay\n\n"
                + TWO);
    assertThat(title(article)).isEqualTo("Họp ở Đồng Dâu sáng nay");
    assertThat(article.publication().published().map(Object::toString))
        .contains("2014-04-07T10:45");
  }

  @Test
  void aDateAmongOtherStoriesIsNotTheArticles() {
    Article article = read("Họp ở Đồng Dâu sáng nay\n\n" + TWO + "\n\nĐọc thêm\n\n12/03/2020");
    assertThat(article.publication().published()).isEmpty();
  }

  @Test
  void aBoxOfOtherStoriesInTheMiddleIsLeftOut() {
    Article article =
        read(
            "Họp ở Đồng Dâu sáng nay\n\n%s\n\nTin liên quan\nXóm Bãi làm đường bê tông\n\n%s\n\n%s"
                .formatted(ONE, TWO, THREE));
    assertThat(article.layout().paragraphs()).hasSize(3);
  }

  @Test
  void aSubheadingThatBeginsLikeFurnitureIsKept() {
    Article article = read("Họp ở Đồng Dâu\n\n%s\n\nChia sẻ việc khó\n\n%s".formatted(TWO, THREE));
    assertThat(body(article)).contains("Chia sẻ việc khó");
  }

  @Test
  void textWithoutAParagraphIsRejected() {
    assertThat(Pages.reason(Pages.file("x.txt", Bytes.utf8("Xin chào\n12/03/2020\n"))))
        .isEqualTo("no paragraph of running text");
  }

  @Test
  void aWordFileIsReadLikePlainText() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (String line :
          new String[] {"Họp ở Đồng Dâu sáng nay", "14/10/2021", ONE, TWO, "Thu Mây"}) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(bytes);
    }
    Article article = Pages.article(Pages.file("bai.docx", Bytes.of(bytes.toByteArray())));
    assertThat(title(article)).isEqualTo("Họp ở Đồng Dâu sáng nay");
    assertThat(article.publication().author()).contains("Thu Mây");
    assertThat(body(article)).startsWith("Sáng nay").endsWith("phần của mình.");
  }

  @Test
  void aPdfIsReadWithItsBrokenLinesRejoined() throws IOException {
    String[] lines = {
      "Hop chi bo o Dong Dau sang nay",
      "14/10/2021",
      "Sang nay, chi bo thon Dong Dau hop o nha van hoa moi, ban viec nao vet tuyen",
      "muong dan nuoc ve canh dong Cua truoc khi buoc vao vu gieo, dang vien gop y",
      "tung viec mot.",
      "Bi thu chi bo neu ba viec can lam truoc vu gieo, dang vien gop y tung viec va",
      "nhan phan cua minh ngay tai cho, khong ai dung ngoai cuoc, khong viec nao bo."
    };
    Article article = Pages.article(Pages.file("bai.pdf", Bytes.of(pdf(lines))));
    assertThat(title(article)).isEqualTo("Hop chi bo o Dong Dau sang nay");
    assertThat(article.publication().published().map(Object::toString)).contains("2021-10-14");
    assertThat(article.layout().paragraphs().stream().map(s -> s.in(article.text())))
        .containsExactly(lines[2] + " " + lines[3] + " " + lines[4], lines[5] + " " + lines[6]);
  }

  /** Text at a place of a page, in points from the left and from the foot. */
  private record At(int page, float x, float y, String text) {}

  private static byte[] pdf(List<At> texts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      int pages = texts.stream().mapToInt(At::page).max().orElse(0) + 1;
      for (int p = 0; p < pages; p++) {
        PDPage page = new PDPage();
        document.addPage(page);
        int number = p;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          for (At at : texts.stream().filter(t -> t.page == number).toList()) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            content.newLineAtOffset(at.x, at.y);
            content.showText(at.text);
            content.endText();
          }
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** Two columns on two pages, written line by line across both, as some programs do. */
  @Test
  void columnsRunningHeadsAndBrokenWordsOfAPdfArePutRight() throws IOException {
    String[][] left = {
      {
        "Sang nay, chi bo thon Dong Dau hop o nha van",
        "hoa moi, ban viec nao vet tuyen muong dan nuoc",
        "ve canh dong Cua truoc khi vao vu gieo, noi dung",
        "duoc gui truoc ba ngay cho tung dang vien doc."
      },
      {
        "Ky hop toi, chi bo se nghe tung to dang bao cao",
        "viec da lam, viec chua lam va nguoi chiu trach nhiem",
        "ve viec chua lam, roi moi ban sang viec cua ky sau,",
        "dung nhu cach da lam tu dau nam den nay."
      }
    };
    String[][] right = {
      {
        "Bi thu chi bo neu ba viec can lam, dang vien gop",
        "y tung viec va nhan phan cua minh ngay tai cho; in-",
        "formation ve tien do duoc dan o cong nha van hoa",
        "de ba con trong thon cung theo doi hang tuan."
      },
      {
        "Buoi hop khep lai sau chin muoi phut; bien ban duoc",
        "doc lai de moi nguoi cung nghe roi moi thong qua, va",
        "mot ban duoc luu o nha van hoa thon cho nguoi den",
        "muon, ai cung co the mo ra xem lai bat cu luc nao."
      }
    };
    List<At> texts = new ArrayList<>();
    texts.add(new At(0, 60, 700, "Hop chi bo o Dong Dau ban viec muong nuoc dau vu"));
    for (int page = 0; page < 2; page++) {
      texts.add(new At(page, 60, 760, "BAN TIN CHI BO - SO " + (page + 1)));
      for (int line = 0; line < 4; line++) {
        texts.add(new At(page, 60, 670 - 14 * line, left[page][line]));
        texts.add(new At(page, 320, 670 - 14 * line, right[page][line]));
      }
      texts.add(new At(page, 280, 30, "Trang " + (page + 1) + "/2"));
    }
    Article article = Pages.article(Pages.file("bai.pdf", Bytes.of(pdf(texts))));
    assertThat(title(article)).isEqualTo("Hop chi bo o Dong Dau ban viec muong nuoc dau vu");
    assertThat(article.text()).doesNotContain("BAN TIN", "Trang");
    assertThat(article.layout().paragraphs().stream().map(s -> s.in(article.text())))
        .containsExactly(
            String.join(" ", left[0]),
            String.join(" ", right[0]).replace("in- formation", "information"),
            String.join(" ", left[1]),
            String.join(" ", right[1]));
  }

  private static byte[] pdf(String[] lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(60, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLineAtOffset(0, -16);
        }
        content.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void damagedDocumentsAreRejected() {
    assertThat(Pages.reason(Pages.file("x.pdf", Bytes.utf8("%PDF-1.7 nothing"))))
        .startsWith("a damaged or locked document");
    assertThat(Pages.reason(Pages.file("x.docx", Bytes.utf8("PK nothing"))))
        .startsWith("a damaged or locked document");
  }
}
