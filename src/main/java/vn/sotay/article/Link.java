package vn.sotay.article;

import java.util.List;
import java.util.Locale;

/**
 * What a sentence says of two or more of its mentions: of papers, that one carries out another; of
 * figures, that they belong together.
 *
 * @param kind what is said
 * @param from the mentions it is said of, in text order; none where the text names no paper that
 *     does it ("sơ kết 5 năm thực hiện Chỉ thị 24")
 * @param to the mention it is said in relation to
 */
public record Link(Kind kind, List<Span> from, Span to) {

  /** What may be said. */
  public enum Kind {
    /** A paper carries out another: {@code Kế hoạch 126-KH/TU thực hiện Đề án 16-ĐA/TU}. */
    IMPLEMENTS,
    /** A paper stands in place of another. */
    REPLACES,
    /** A paper changes another. */
    AMENDS,
    /** A paper comes as an enclosure of another. */
    ISSUED_WITH,
    /** What has come of a paper is reviewed: {@code sơ kết}, {@code tổng kết}. */
    REVIEWS,
    /** A figure has become another: {@code từ 72% lên 91%}. */
    BECOMES,
    /** A figure is measured against another or a time: {@code so với năm 2020}. */
    COMPARED_WITH,
    /** Parts make their whole: {@code 106, trong đó 66 và 40}. */
    ADDS_UP,
    /** Parts make more than their whole. */
    EXCEEDS,
    /** A percentage is that of its ratio: {@code 33/8.155 (0,4%)}. */
    SHARE_FITS,
    /** A percentage is not that of its ratio. */
    SHARE_DIFFERS;

    /** Returns the name used in JSON, such as {@code adds_up}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Link {
    from = List.copyOf(from);
  }
}
