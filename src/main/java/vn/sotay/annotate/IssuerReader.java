package vn.sotay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.reference.DocumentTypes;
import vn.sotay.reference.Issuers;

/**
 * Reads the body named after "của": "Ban Thường vụ Tỉnh ủy Vĩnh Phúc", "Ban Chấp hành Đảng bộ tỉnh
 * khóa XVII", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh".
 *
 * <pre>
 * body = (HEAD | Capitalised) {HEAD | LEVEL | Capitalised | "và" Capitalised} ["khóa" ROMAN]
 * </pre>
 */
final class IssuerReader {

  /**
   * A body read up to before token {@code to}.
   *
   * @param name its words, single-spaced, heads in their usual capitals
   * @param mark the mark its papers carry, where known
   * @param term the Roman digits after "khóa"
   */
  record Reading(int to, String name, Optional<String> mark, Optional<String> term) {}

  /** Longer than any body's name; a line in capitals is none. */
  private static final int MOST_PARTS = 14;

  private static final String AND = Phrases.key("và");

  private static final PhraseTable<String> HEADS =
      Phrases.of(
          "Ban Bí thư",
          "Bộ Chính trị",
          "Ban Chấp hành",
          "Ban Thường vụ",
          "Thường trực",
          "Thường vụ",
          "Tỉnh ủy",
          "Thành ủy",
          "Huyện ủy",
          "Quận ủy",
          "Thị ủy",
          "Đảng ủy",
          "Đảng bộ",
          "Chi bộ",
          "Chi ủy",
          "Trung ương",
          "Trung ương Đảng",
          "Quân ủy Trung ương",
          "Ban Tổ chức",
          "Ban Tuyên giáo",
          "Ban Tuyên giáo và Dân vận",
          "Ban Dân vận",
          "Ban Nội chính",
          "Ban Kinh tế",
          "Ban Chính sách, chiến lược",
          "Ủy ban Kiểm tra",
          "Văn phòng",
          "Chính phủ",
          "Thủ tướng",
          "Thủ tướng Chính phủ",
          "Quốc hội",
          "Ủy ban Thường vụ Quốc hội",
          "Chủ tịch nước",
          "Ủy ban nhân dân",
          "Hội đồng nhân dân",
          "Chủ tịch",
          "Ban Chỉ đạo",
          "Ban cán sự đảng",
          "Đảng đoàn",
          "Liên đoàn Lao động",
          "Ủy ban Mặt trận Tổ quốc",
          "Hội Nông dân",
          "Hội Liên hiệp Phụ nữ",
          "Hội Cựu chiến binh",
          "Trung ương Đoàn",
          "Tỉnh đoàn",
          "Huyện đoàn",
          "Thành đoàn",
          "Khối",
          "Khối các cơ quan",
          "Khối cơ quan",
          "Khối các cơ quan tỉnh",
          "Khối doanh nghiệp",
          "Khối các cơ quan và doanh nghiệp",
          "Khối cơ quan và doanh nghiệp",
          "Khối các cơ quan, doanh nghiệp",
          "Khối các cơ quan & doanh nghiệp",
          "Khối cơ quan & doanh nghiệp",
          "Hội nghị Trung ương",
          "các cơ quan Đảng",
          "Bộ Giáo dục và Đào tạo",
          "Sở Giáo dục và Đào tạo",
          "Văn hóa, Thể thao và Du lịch",
          "Quân sự",
          "Công an",
          "Đại hội",
          "Nội vụ",
          "Tài chính",
          "Quốc phòng",
          "Tư pháp",
          "Công thương",
          "Xây dựng",
          "Y tế",
          "Ngoại giao",
          "Giao thông vận tải",
          "Nông nghiệp và Phát triển nông thôn",
          "Nông nghiệp và Môi trường",
          "Tài nguyên và Môi trường",
          "Thông tin và Truyền thông",
          "Khoa học và Công nghệ",
          "Văn hóa - Thể thao",
          "Kế hoạch và Đầu tư",
          "Lao động - Thương binh và Xã hội");

  /** Whoever heads a body issues papers of his own: "của Bộ trưởng Bộ Quốc phòng". */
  private static final PhraseTable<String> OFFICES =
      Phrases.of(
          "Bộ trưởng",
          "Thứ trưởng",
          "Thống đốc",
          "Tổng Tham mưu trưởng",
          "Chủ nhiệm",
          "Tư lệnh",
          "Tổng Giám đốc",
          "Giám đốc",
          "Hiệu trưởng",
          "Chánh án",
          "Viện trưởng",
          "Tổng cục trưởng",
          "Cục trưởng",
          "Trưởng ban");

  private static final PhraseTable<String> LEVELS =
      Phrases.of(
          "tỉnh",
          "huyện",
          "thành phố",
          "thị xã",
          "quận",
          "xã",
          "phường",
          "thị trấn",
          "đặc khu",
          "TP",
          "TP.",
          "cơ sở",
          "bộ phận");

  /** Levels and posts that carry a number: "Quận ủy 11", "Đảng ủy phường 5". */
  private static final PhraseTable<String> NUMBERED = Phrases.of("ủy", "quận", "phường", "khu");

  private static final PhraseTable<String> MEETING = Phrases.of("hội nghị");

  /** People, who issue nothing, though "Đảng viên" may have its capital. */
  private static final PhraseTable<String> PEOPLE =
      Phrases.of("đảng viên", "đoàn viên", "hội viên", "cán bộ", "đồng chí", "nhân dân");

  private final Words line;
  private final List<String> parts = new ArrayList<>();
  private int at;

  private IssuerReader(Words line, int at) {
    this.line = line;
    this.at = at;
  }

  /** Returns the body whose name starts at token {@code from}. */
  static Optional<Reading> at(Words line, int from) {
    boolean head = line.after(HEADS, from) > from || line.after(OFFICES, from) > from;
    if ((!head && !line.isCapital(from)) || line.after(PEOPLE, from) > from) {
      return Optional.empty();
    }
    Optional<PlenumReader.Reading> plenum =
        line.after(MEETING, from) > from ? PlenumReader.at(line, from) : Optional.empty();
    if (plenum.isPresent()) {
      return plenum.map(p -> plenum(line, from, p));
    }
    var reader = new IssuerReader(line, from);
    int body = line.after(OFFICES, from);
    if (line.bodyEnd(body) > body) {
      reader.takeOffice(from, body);
      reader.takeBody(body);
    } else {
      reader.readParts();
    }
    return reader.parts.isEmpty() ? Optional.empty() : Optional.of(reader.reading(from));
  }

  /** "Bộ trưởng" Bộ Quốc phòng, "Hiệu trưởng" Trường Đại học Vinh. */
  private void takeOffice(int from, int to) {
    if (to > from) {
      take(line.words(from, to), to);
    }
  }

  /** Takes the organisation that was found there; its term is read apart. */
  private void takeBody(int from) {
    int end = line.bodyEnd(from);
    for (int term = from + 1; term < end; term++) {
      if (TermReader.at(line, term).isPresent()) {
        end = term;
      }
    }
    int start = from;
    while (start < end) {
      int head = line.after(HEADS, start);
      boolean known = head > start && head <= end;
      String words = known ? line.match(HEADS, start).orElseThrow().value() : line.word(start);
      boolean glued = start > from && line.isGlued(start);
      take(glued ? parts.removeLast() + words : words, known ? head : start + 1);
      start = at;
    }
  }

  /** "Hội nghị Trung ương 5 khóa XIII": a meeting that passed the paper. */
  private static Reading plenum(Words line, int from, PlenumReader.Reading plenum) {
    List<String> terms = plenum.plenum().terms();
    return new Reading(
        plenum.to(),
        line.words(from, plenum.to()),
        Optional.of("TW"),
        terms.size() == 1 ? Optional.of(terms.get(0)) : Optional.empty());
  }

  private void readParts() {
    while (parts.size() < MOST_PARTS && !startsCitation() && readPart()) {}
  }

  private boolean startsCitation() {
    return !parts.isEmpty() && line.isCapital(at) && line.after(TYPE_WORDS, at) > at;
  }

  private static final PhraseTable<DocumentTypes.DocumentType> TYPE_WORDS =
      DocumentTypes.standard().words();

  private boolean readPart() {
    int head = line.after(HEADS, at);
    if (head > at) {
      return take(line.match(HEADS, at).orElseThrow().value(), head);
    }
    int level = line.after(LEVELS, at);
    if (level > at && !parts.isEmpty()) {
      return take(line.words(at, level), level);
    }
    if (line.isCapital(at) && RomanNumerals.at(line, at).isEmpty()) {
      return take(line.word(at), at + 1);
    }
    if (line.isNumber(at) && !parts.isEmpty() && line.after(NUMBERED, at - 1) == at) {
      return take(line.word(at), at + 1);
    }
    return readJoined();
  }

  /** Reads "và Công nghệ", "- Thương binh", as long as no other body or paper begins there. */
  private boolean readJoined() {
    boolean joiner = line.is(at, AND) || line.is(at, "&") || line.is(at, "-");
    boolean joins =
        joiner
            && !parts.isEmpty()
            && line.isCapital(at - 1)
            && line.isCapital(at + 1)
            && line.after(HEADS, at + 1) == at + 1
            && line.after(TYPE_WORDS, at + 1) == at + 1;
    return joins && take(line.word(at) + " " + line.word(at + 1), at + 2);
  }

  private boolean take(String words, int to) {
    parts.add(words);
    at = to;
    return true;
  }

  private Reading reading(int from) {
    int body = line.after(OFFICES, from);
    Optional<String> mark = line.match(Issuers.standard().names(), body).map(m -> m.value().mark());
    Optional<TermReader.Reading> term = TermReader.at(line, at).filter(t -> t.terms().size() == 1);
    String name = String.join(" ", parts);
    return term.map(
            t ->
                new Reading(
                    t.to(),
                    name + " khóa " + t.terms().get(0),
                    mark,
                    Optional.of(t.terms().get(0))))
        .orElse(new Reading(at, name, mark, Optional.empty()));
  }
}
