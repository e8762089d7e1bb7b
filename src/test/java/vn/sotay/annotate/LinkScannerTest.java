package vn.sotay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.Link;

class LinkScannerTest {

  private static String read(String body) {
    AnnotatedArticle article = Annotator.annotate(ComposedArticle.of(body, "2025-12-01"));
    return article.links().stream()
        .map(link -> line(article, link))
        .collect(Collectors.joining("; "));
  }

  private static String line(AnnotatedArticle article, Link link) {
    String from = link.from().stream().map(article::words).collect(Collectors.joining(" + "));
    return link.kind().slug() + " " + from + " > " + article.words(link.to());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thành ủy ban hành Kế hoạch số 26-KH/TU thực hiện Đề án số 16-ĐA/TU.       | implements Kế hoạch số 26-KH/TU > Đề án số 16-ĐA/TU
          Hội nghị sơ kết 5 năm thực hiện Chỉ thị số 24-CT/TW.                      | reviews  > Chỉ thị số 24-CT/TW
          Quy định số 296-QĐ/TW thay thế Quy định số 22-QĐ/TW.                      | replaces Quy định số 296-QĐ/TW > Quy định số 22-QĐ/TW
          Quy định số 22-QĐ/TW được thay thế bằng Quy định số 296-QĐ/TW.            | replaces Quy định số 296-QĐ/TW > Quy định số 22-QĐ/TW
          Huyện cụ thể hóa Nghị quyết số 21-NQ/TW bằng Kế hoạch số 30-KH/HU.        | implements Kế hoạch số 30-KH/HU > Nghị quyết số 21-NQ/TW
          Chỉ thị số 50-CT/TW; Hướng dẫn số 12-HD/BTCTW.                            | ''
          Tỷ lệ khá, tốt tăng từ 72% lên 91%.                                       | becomes 72% > 91%
          Thu ngân sách tăng 15% so với năm 2024.                                   | compared_with 15% > năm 2024
          Khối có 106 tổ chức cơ sở đảng, trong đó có 66 đảng bộ, 40 chi bộ.        | adds_up 66 + 40 > 106
          Khối có 106 chi bộ, trong đó có 66 chi bộ, 41 chi bộ yếu.                 | ''
          Chỉ 33/8.155 đảng viên (0,4%) bị kỷ luật.                                 | share_fits 0,4% > 33/8.155
          Có 45/52 chi bộ (96,5%) đạt loại tốt.                                     | share_differs 96,5% > 45/52
          """)
  void aSentenceTellsWhatBelongsTogether(String sentence, String expected) {
    assertThat(read(sentence)).isEqualTo(expected);
  }
}
