package vn.sotay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The ways in which editors of portals leave an article's lines in the page. */
enum HardMarkup {
  P("<p style=\"text-align: justify;\">%s</p>\n", "%s"),
  WORD(
      "<p class=\"MsoNormal\" style=\"margin:6pt 0cm;text-align:justify\"><span lang=\"VI\""
          + " style=\"font-size:14pt;font-family:'Times New Roman'\">%s<o:p></o:p></span></p>\n"
          + "<p class=MsoNormal>&nbsp;</p>",
      "<p class=MsoNormal align=center><span>%s</span></p>"),
  BR("%s<br /><br />\n", "%s"),
  SPANBR("<span style=\"font-size: small\">&nbsp;&nbsp;&nbsp; %s</span><br>", "<span>%s</span>"),
  DIV("<div style=\"text-align: justify\">%s</div><div>&nbsp;</div>\n", "<div>%s</div>"),
  UPPER("<P align=justify><FONT face=Arial size=2>%s</FONT>\n", "<FONT size=2>%s</FONT>"),
  NESTED("<p><p><font face=\"Arial\">%s</font></p></p>\n", "<p>%s</p>"),
  TABLE("<tr><td><p align=\"justify\">%s</p></td></tr>\n", "<font>%s</font>"),
  TWO("<p>%s</p>\n", "%s");

  /** Those that fit any content. */
  static final List<HardMarkup> COMMON = List.of(P, WORD, BR, SPANBR, DIV, UPPER, NESTED, TABLE);

  private static final String RELATED =
      "<div class=\"lienquan\"><b>Tin liên quan</b><ul><li><a href=\"/tin/901\">Khởi công tuyến"
          + " kênh nội đồng xã Hòa Lợi</a></li><li><a href=\"/tin/902\">Đồng Tháp Nhỏ thả cá giống"
          + " xuống sông</a></li></ul></div><div><a href=\"#\">Thích</a> <a href=\"#\">Chia sẻ</a>"
          + " Lượt xem: 208</div>";

  private final String line;
  private final String cell;

  HardMarkup(String line, String cell) {
    this.line = line;
    this.cell = cell;
  }

  String body(HardStory story) {
    StringBuilder out = new StringBuilder();
    List<String> rows = new ArrayList<>();
    for (String each : story.lines()) {
      if (each.startsWith("|")) {
        rows.add(each);
        continue;
      }
      out.append(table(rows)).append(html(each));
    }
    return wrapped(out.append(table(rows)).toString());
  }

  private String html(String each) {
    if (each.equals("====")) {
      return "</div><div class=\"phan2\">";
    }
    if (each.equals("~")) {
      return this == TABLE ? "<tr><td>" + RELATED + "</td></tr>" : RELATED;
    }
    String words = each.replace("[[", "<a href=\"/tag/7\">").replace("]]", "</a>");
    String rest = words.substring(Math.min(2, words.length()));
    return switch (each.charAt(0)) {
      case '!' -> line.formatted("<b>" + rest + "</b>");
      case '?' -> line.formatted("<a href=\"/upload/" + rest + "\">" + rest + "</a>");
      case '*' -> picture(rest);
      default -> line.formatted(words);
    };
  }

  private String picture(String caption) {
    String image = "<img src=\"/upload/anh.jpg\" width=\"500\" />";
    return switch (this) {
      case P, NESTED ->
          "<p style=\"text-align:center\">%s</p><p style=\"text-align:center\"><em>%s</em></p>"
              .formatted(image, caption);
      case BR, SPANBR -> "<center>%s<br><i>%s</i></center><br>".formatted(image, caption);
      case DIV -> "<div align=center>%s</div><div align=center>%s</div>".formatted(image, caption);
      case TABLE -> "<tr><td align=center>%s<br>%s</td></tr>".formatted(image, caption);
      default ->
          "<table align=center><tr><td>%s</td></tr><tr><td><p align=center><i><font size=2>%s</font></i></p></td></tr></table>"
              .formatted(image, caption);
    };
  }

  private String table(List<String> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    String html = rows.stream().map(this::row).collect(Collectors.joining("\n"));
    rows.clear();
    String table =
        "<table border=\"1\" cellspacing=\"0\" width=\"100%%\"><tbody>%s</tbody></table>";
    return this == TABLE
        ? "<tr><td>" + table.formatted(html) + "</td></tr>"
        : table.formatted(html);
  }

  private String row(String row) {
    String cells = row.substring(1, row.length() - 1);
    return Arrays.stream(cells.split("\\|", -1))
        .map(text -> "<td valign=\"top\">" + cell.formatted(text.strip()) + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private String wrapped(String body) {
    return switch (this) {
      case TABLE ->
          "<table width=\"100%%\"><tr><td><table border=0>%s</table></td></tr></table>"
              .formatted(body);
      case TWO -> "<div class=\"phan1\">%s</div>".formatted(body);
      default -> body;
    };
  }
}
