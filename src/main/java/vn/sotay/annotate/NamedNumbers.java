package vn.sotay.annotate;

import vn.sotay.lang.PhraseTable;
import vn.sotay.reference.PersonNames;

/** Tells numbers that name or order from figures: "Chi bộ 10", "lần thứ 5", "4 tốt", "(1)". */
final class NamedNumbers {

  /** Nouns whose number is a name unless something counted follows it. */
  private static final PhraseTable<String> NAMED =
      Phrases.of(
          "chi bộ",
          "đảng bộ",
          "quận",
          "thôn",
          "xóm",
          "ấp",
          "khóm",
          "bản",
          "buôn",
          "làng",
          "khu phố",
          "tổ dân phố",
          "tổ",
          "khu",
          "khu dân cư",
          "khu vực",
          "khối",
          "khối phố",
          "tiểu khu",
          "phường",
          "đội",
          "cụm",
          "ủy",
          "trạm",
          "vùng",
          "lớp",
          "ngõ",
          "hẻm",
          "đường",
          "phố",
          "quốc lộ",
          "tỉnh lộ",
          "phòng",
          "ban chỉ đạo",
          "trung đoàn",
          "sư đoàn",
          "lữ đoàn",
          "tiểu đoàn",
          "đại đội",
          "quân khu",
          "quân đoàn",
          "chương trình",
          "dự án",
          "công ty",
          "nhà máy",
          "xí nghiệp",
          "bệnh viện",
          "hội trường",
          "liên gia",
          "trung ương");

  /** Nouns whose number always orders. */
  private static final PhraseTable<String> ORDERED =
      Phrases.of("thứ", "lần", "điều", "khoản", "khóa", "đợt", "mức độ", "giai đoạn", "phụ lục");

  /** Nouns whose number orders unless something counted follows it. */
  private static final PhraseTable<String> SERIAL =
      Phrases.of(
          "số", "loại", "hạng", "cấp", "bậc", "tập", "chương", "mục", "câu", "bước", "vòng", "mẫu",
          "bảng", "hình", "top", "nhóm", "phần", "kỳ");

  /** Words that end like a noun of those and are none: "biên tập 15 tình huống". */
  private static final PhraseTable<String> VERBS =
      Phrases.of(
          "biên tập",
          "sưu tập",
          "thu thập",
          "tuyển tập",
          "luyện tập",
          "học tập",
          "cung cấp",
          "trợ cấp",
          "cấp",
          "phân cấp",
          "phân loại",
          "xếp loại",
          "thành lập",
          "xây dựng",
          "chia",
          "phân bổ",
          "bổ sung");

  /** After these a noun is one of many, and the number counts: "mỗi đội 22 tay chèo". */
  private static final PhraseTable<String> EACH = Phrases.of("mỗi", "từng", "các", "những");

  /** What stands after the number of a model's name: "4 tốt", "5 rõ", "3 không". */
  private static final PhraseTable<String> SLOGANS =
      Phrases.of(
          "tốt",
          "rõ",
          "dám",
          "sạch",
          "không",
          "nhất",
          "xung kích",
          "xung phong",
          "biết",
          "bám",
          "trong 1",
          "trong một",
          "an",
          "cùng",
          "hóa",
          "tự",
          "thật");

  /** After these, "số" opens an amount. */
  private static final PhraseTable<String> AMOUNTS =
      Phrases.of("tổng số", "trong số", "với số", "con số", "quân số");

  private static final int LONGEST_NOUN = 3;
  private static final int LONGEST_SLOGAN = 5;

  private NamedNumbers() {}

  /**
   * Returns whether the number in tokens {@code from} to {@code to} is no figure.
   *
   * @param counted whether something counted or a unit follows it
   */
  static boolean isName(Words line, int from, int to, boolean counted) {
    return (isGluedToLetters(line, from) && !(counted && isOfWhole(line, from)))
        || isListMark(line, from, to)
        || (follows(line, ORDERED, from) && !isMoved(line, from, to, counted))
        || isSlogan(line, from, to)
        || isDay(line, from, to)
        || (!counted
            && !isFraction(line, from, to)
            && (followsNamed(line, from) || followsName(line, from) || isAddress(line, to)));
  }

  /** "(25 Lê Quý Đôn, quận 3)": a house and its street. */
  private static boolean isAddress(Words line, int to) {
    return line.isCapital(to)
        && line.isCapital(to + 1)
        && !line.isUpper(to)
        && PersonNames.isCommonSurname(line.token(to));
  }

  /** "ngày 4 tháng sau": a day of another month, no four months. */
  private static boolean isDay(Words line, int from, int to) {
    return line.is(from - 1, DAY) && line.after(OTHER_MONTH, from + 1) >= to;
  }

  private static final String DAY = Phrases.key("ngày");

  private static final PhraseTable<String> OTHER_MONTH =
      Phrases.of("tháng sau", "tháng tới", "tháng trước", "tháng này", "tháng kế tiếp");

  /** "cấp THPT 2,25": nothing bears a fraction for its name. */
  private static boolean isFraction(Words line, int from, int to) {
    return to == from + 3 && line.is(from + 1, ",");
  }

  /** "Bộ Chỉ huy điều 2 xe": a verb, where something counted follows and no article of a law. */
  private static boolean isMoved(Words line, int from, int to, boolean counted) {
    return line.is(from - 1, ARTICLE)
        && !line.isCapital(from - 1)
        && (counted || isThing(line, to));
  }

  private static boolean isThing(Words line, int at) {
    return line.isLower(at) && CountedPhrase.after(line, at).isPresent();
  }

  private static final String ARTICLE = Phrases.key("điều");

  private static boolean isGluedToLetters(Words line, int from) {
    if (!line.isGlued(from)) {
      return false;
    }
    boolean hyphen = line.is(from - 1, "-") || line.is(from - 1, ".") || line.is(from - 1, "/");
    return !line.isSign(from - 1)
        || (hyphen && line.isGlued(from - 1) && !line.isSign(from - 2))
        || line.is(from - 1, ":");
  }

  /** "kết nạp 80 đảng viên dân tộc thiểu số/147 đảng viên mới" */
  private static boolean isOfWhole(Words line, int from) {
    return line.is(from - 1, "/") && line.isLower(from - 2) && line.isLower(from - 3);
  }

  private static boolean isListMark(Words line, int from, int to) {
    boolean bracketed = line.is(from - 1, "(") && line.is(to, ")") && line.word(from).length() < 3;
    boolean atStart = from == 0 || line.is(from - 1, ";") || line.is(from - 1, ".");
    boolean closed = (line.is(to, ".") || line.is(to, ")") || line.is(to, "/")) && line.isGlued(to);
    return bracketed || (atStart && closed && !line.isGlued(to + 1));
  }

  private static boolean followsNamed(Words line, int from) {
    boolean named = follows(line, NAMED, from) || follows(line, SERIAL, from);
    return named
        && !follows(line, AMOUNTS, from)
        && !follows(line, VERBS, from)
        && line.after(EACH, from - 2) != from - 1;
  }

  private static boolean follows(Words line, PhraseTable<String> nouns, int from) {
    for (int start = Math.max(0, from - LONGEST_NOUN); start < from; start++) {
      if (line.after(nouns, start) == from) {
        return true;
      }
    }
    return false;
  }

  /** Whether a capitalised word inside a sentence stands before it: "Văn phòng Sở 1". */
  private static boolean followsName(Words line, int from) {
    boolean first = from < 2 || line.is(from - 2, ".") || line.is(from - 2, "\"");
    return line.isCapital(from - 1) && !first;
  }

  private static boolean isSlogan(Words line, int from, int to) {
    if (line.after(SLOGANS, to) > to) {
      return true;
    }
    boolean quoted = line.is(from - 1, "\"") || line.is(from - 1, "'");
    for (int at = to; quoted && at < to + LONGEST_SLOGAN; at++) {
      if (line.is(at, "\"") || line.is(at, "'")) {
        return true;
      }
    }
    return false;
  }
}
