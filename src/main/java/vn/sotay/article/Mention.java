package vn.sotay.article;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Something named in an article. The words are always {@code span().in(article.text())}. */
public sealed interface Mention {

  /** Returns where it is named. */
  Span span();

  /**
   * A person by full name.
   *
   * @param span the name alone, without honorific and post
   * @param name the name in normal case and spacing
   * @param title the post as written beside this mention, organisation included; absent where none
   *     is
   */
  record Person(Span span, String name, Optional<Span> title) implements Mention {}

  /**
   * A named body, unit, company or school.
   *
   * @param span the maximal name, level and place included
   * @param kind slug of the taxonomy, such as {@code tinh-uy}; absent where the name's form tells
   *     none
   */
  record Organization(Span span, Optional<String> kind) implements Mention {}

  /**
   * A place outside an organisation's name.
   *
   * @param span the name with its type word ({@code xã Ia Mơr})
   * @param name type word and name in normal spelling, and the province after a comma where it is
   *     known
   * @param province the province it lies in, then and now; absent where unknown
   * @param area the district and commune it is or lies in
   */
  record Location(Span span, String name, Optional<ProvinceNames> province, AdminArea area)
      implements Mention {

    /** Before the province in a place's name. */
    public static final String COMMA = ", ";

    /** Returns the name of a place without the province behind its comma. */
    public static String ownName(String name) {
      int comma = name.lastIndexOf(COMMA);
      return comma < 0 ? name : name.substring(0, comma);
    }
  }

  /**
   * A calendar expression.
   *
   * @param span with its type word ({@code ngày 11-8}, {@code quý I/2014})
   * @param iso {@code 2023-08-11}, {@code 2019-09}, {@code 2014-Q1}, {@code 2019}, a range {@code
   *     2020/2025}, or {@code --06-08} where no year can be found; absent where it can't be read
   * @param recurring true for "ngày 3 hằng tháng", which names no point in time
   */
  record TimeExpression(Span span, Optional<String> iso, boolean recurring) implements Mention {}

  /**
   * A figure written in digits.
   *
   * @param span the figure with its sign or unit word ({@code 0,4%}, {@code 02 năm}), without what
   *     is counted
   * @param value see {@link Unit}; absent for a range
   * @param unit what kind of figure
   * @param counted what is counted, as a short noun phrase ({@code cuộc/quý}); absent where the
   *     text doesn't tell
   * @param qualifier absent where the figure is plain
   * @param denominator the whole of a ratio, 8155 in {@code 33/8.155}; absent for all others
   */
  record Quantity(
      Span span,
      Optional<BigDecimal> value,
      Unit unit,
      Optional<String> counted,
      Optional<Qualifier> qualifier,
      Optional<BigDecimal> denominator)
      implements Mention {}

  /**
   * A directive that is cited.
   *
   * @param span from the type word through number, date and issuer as long as contiguous
   * @param type slug of the type, such as {@code huong-dan}
   * @param number normalised, {@code 12-HD/BTCTW}; absent where the paper has none or it can't be
   *     told
   * @param issuer from inside the span; absent where not named there
   * @param date of issue, from inside the span: {@code 2018-07-06}, or {@code 2018} where only the
   *     year is named; absent where neither is
   * @param registerIds the papers of the register it denotes: none if unknown, two for "Trung ương
   *     4 (khóa XI, XII)"
   */
  record Directive(
      Span span,
      String type,
      Optional<String> number,
      Optional<String> issuer,
      Optional<String> date,
      List<String> registerIds)
      implements Mention {

    public Directive {
      registerIds = List.copyOf(registerIds);
    }
  }
}
