package vn.sotay.search;

import java.nio.file.Path;
import java.util.Map;
import vn.sotay.article.Unit;
import vn.sotay.index.ArticleIndex;
import vn.sotay.index.SampleArticle;

/** Five small articles, one a copy, one off topic. */
final class SmallKnowledge {

  static final SampleArticle SON_LA =
      SampleArticle.of(
              "son-la",
              "Sơn La: Nền nếp sinh hoạt chi bộ",
              "Chi bộ bản Cọ tổ chức sinh hoạt chuyên đề mỗi quý một lần. "
                  + "Nhờ đó, tỷ lệ đảng viên dự họp đạt 96,5%. "
                  + "Thực hiện Hướng dẫn số 12-HD/BTCTW, chi ủy phân công đảng viên kỳ cựu.")
          .in("Sơn La", "Sơn La")
          .from("Báo Sơn La", "2023-08-12")
          .figure("96,5%", "96.5", Unit.PERCENT, "đảng viên dự họp")
          .directive("Hướng dẫn số 12-HD/BTCTW", "huong-dan", "12-HD/BTCTW", "12-hd-btctw-2018")
          .practice(
              "Chi bộ bản Cọ tổ chức sinh hoạt chuyên đề mỗi quý một lần", "sinh-hoat-chuyen-de")
          .result("tỷ lệ đảng viên dự họp đạt 96,5%");

  static final SampleArticle HA_TINH =
      SampleArticle.of(
              "ha-tinh",
              "Hà Tĩnh rút kinh nghiệm sinh hoạt mẫu",
              "Đảng ủy xã chọn Chi bộ thôn 4 làm điểm, 97% ý kiến tán thành. "
                  + "Đồng chí Nguyễn Văn Hoà phát biểu. Triển khai Hướng dẫn 12 tại chi bộ.")
          .in("Hà Tĩnh", "Hà Tĩnh")
          .from("Báo Hà Tĩnh", "2022-05-01")
          .figure("97%", "97", Unit.PERCENT, "ý kiến")
          .directive("Hướng dẫn 12", "huong-dan", "", "12-hd-btctw-2018")
          .person("Nguyễn Văn Hoà")
          .practice("Đảng ủy xã chọn Chi bộ thôn 4 làm điểm", "sinh-hoat-mau");

  static final SampleArticle MIXED =
      SampleArticle.of(
              "mixed",
              "Điểm tin các tỉnh",
              "Tại Sơn La, chi bộ tổ chức toạ đàm với 80% đảng viên. "
                  + "Còn nơi khác, 99% hộ dân có điện.")
          .in("Sơn La", "Sơn La")
          .from("Báo Nhân Dân", "2024-01-01")
          .figure("80%", "80", Unit.PERCENT, "đảng viên")
          .figure("99%", "99", Unit.PERCENT, "hộ dân")
          .practice("chi bộ tổ chức toạ đàm với 80% đảng viên", "toa-dam");

  static final SampleArticle COPY =
      SampleArticle.of(
              "copy",
              "Sơn La: Nền nếp sinh hoạt chi bộ",
              "Chi bộ bản Cọ tổ chức sinh hoạt chuyên đề mỗi quý một lần. Theo Báo Sơn La.")
          .in("Sơn La", "Sơn La")
          .from("Báo Nhân Dân", "2023-08-13");

  static final SampleArticle MARKET =
      SampleArticle.of("gia-vang", "Giá vàng tăng", "Giá vàng trong nước tăng mạnh.")
          .from("Báo Nhân Dân", "2023-08-13")
          .offTopic();

  private SmallKnowledge() {}

  /** Puts them into an index, and commits. */
  static void fill(Path dir) {
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      SON_LA.putInto(index, "story");
      HA_TINH.putInto(index);
      MIXED.putInto(index);
      COPY.putInto(index, "story");
      MARKET.putInto(index);
      index.commit(Map.of("rules", "3"));
    }
  }
}
