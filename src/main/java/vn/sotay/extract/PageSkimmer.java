package vn.sotay.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import vn.sotay.article.Bytes;

/**
 * Takes of a page's bytes what is worth parsing: all but the insides of scripts, styles and
 * comments, which are two fifths of a news page, of drawings, and of tags that no hand wrote, and
 * white space between blocks, nearly a quarter of a tree's nodes.
 *
 * <p>It parts markup as HTML's tokenizer does (HTML standard, 13.2.5), so that a {@code <script>}
 * in an attribute or a title isn't taken for one, and gives up, keeping all that follows, where
 * only the tree could tell. The tree is the same but for what it left out.
 *
 * <p>It bounds what a page may cost, too. Pages grow large by pictures that stand in an attribute
 * ({@code <img src="data:…">}), or by damage; jsoup 1.24.1 takes seconds for a tag with a million
 * attributes ({@code MutatedPagesTest}, round 1,199).
 *
 * <p>Parsing and decoding take .15 to .2 of jsoup's parse less by it, of which finding it costs .1
 * (280 pages of public sets, 18 Vietnamese ones).
 */
final class PageSkimmer {

  /** What a page holds beyond so many bytes is no article. */
  private static final int LARGEST = 2 * 1024 * 1024;

  /** What comes after so many elements is none either; a list of 10,000 rows has fewer. */
  private static final int MOST_ELEMENTS = 100_000;

  /** No tag says so much. */
  private static final int LONGEST_TAG = 16 * 1024;

  /** So much of a longer tag's beginning, and of its end, is kept, so that its quotes close. */
  private static final int KEPT = 1024;

  /** The bit that small letters of ASCII have and capitals haven't. */
  private static final int SMALL = 0x20;

  /** The bits of a letter of ASCII that are its number in the alphabet. */
  private static final int LETTER = 0x1f;

  private static final byte[] SCRIPT = Bytes.utf8("script").toArray();
  private static final byte[] STYLE = Bytes.utf8("style").toArray();
  private static final byte[] JSON_LD = Bytes.utf8("ld+json").toArray();

  /** Elements within which markup is text, by the number of their first letter. */
  private static final byte[][][] RAW = raw();

  /** What bytes are in a tag. */
  private static final byte IN_ATTRIBUTE = 1;

  private static final byte SPACE = 1 << 1;
  private static final byte CLOSE = 1 << 2;
  private static final byte SLASH = 1 << 3;
  private static final byte EQUALS = 1 << 4;
  private static final byte[] KINDS = kinds();

  /** Eight bytes are looked at together. */
  private static final long ONES = 0x0101010101010101L;

  private static final long HIGH_BITS = 0x8080808080808080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * A copy of the page, at whose beginning what is kept is moved together: from the last place on
   * where something was left out, all stands as it came.
   */
  private final byte[] page;

  private final int limit;

  /**
   * Bytes of which a letter has at least so many: two in UTF-16, where a zero may be one's half.
   */
  private final int unit;

  private final boolean hasZeros;
  private final SkimmedTags tags = new SkimmedTags();

  /** Of what is kept. */
  private int size;

  /** Where what is to be kept next begins. */
  private int from;

  /** What is known of the tag read last; nothing, if what was read last is none. */
  private int tag;

  /** Whether that was an end tag. */
  private boolean tagEnds;

  private PageSkimmer(Bytes body) {
    this.page = body.toArray();
    this.limit = page.length;
    this.unit = isWide() ? 2 : 1;
    this.hasZeros = next(0, 0) < limit;
  }

  /** Returns those of a page's bytes that are worth parsing. */
  static byte[] skim(Bytes body) {
    return new PageSkimmer(body).skim();
  }

  private byte[] skim() {
    int at = unit > 1 ? limit : next('<', 0);
    int elements = 0;
    while (at < limit && size + at - from < LARGEST && elements < MOST_ELEMENTS) {
      elements += isLetter(at + 1) ? 1 : 0;
      at = nextMarkup(endOfMarkup(at));
    }
    keep(at);
    return size == limit ? page : Arrays.copyOf(page, size);
  }

  /** Returns where the next markup begins; white space before it that says nothing is left out. */
  private int nextMarkup(int end) {
    int text = skip(SPACE, end);
    if (byteAt(text) != '<') {
      return next('<', text);
    }
    if (text > end && tags.isPlain() && partsBlocks(text)) {
      drop(end, text);
    }
    return text;
  }

  /** Returns whether white space behind a tag stands inside a block's edge or between two. */
  private boolean partsBlocks(int after) {
    boolean blockBefore = tag == SkimmedTags.BLOCK;
    if (blockBefore && !tagEnds) {
      return true;
    }
    boolean blockAfter = kindOfTag(after) == SkimmedTags.BLOCK;
    return blockAfter && (blockBefore || byteAt(after + 1) == '/');
  }

  /** Returns what {@link SkimmedTags} knows of the tag that begins at a {@code <}. */
  private int kindOfTag(int start) {
    int first = byteAt(start + 1) == '/' ? start + 2 : start + 1;
    long name = 0;
    for (int at = first; at < limit; at++) {
      if ((kind(at) & (SPACE | CLOSE | SLASH)) != 0) {
        return SkimmedTags.kind(name);
      }
      if (at - first == SkimmedTags.LONGEST) {
        return SkimmedTags.OTHER;
      }
      name = name << Byte.SIZE | ((page[at] | SMALL) & 0xff);
    }
    return SkimmedTags.OTHER;
  }

  /** UTF-16 has a zero among its first two bytes, or they are its byte order mark. */
  private boolean isWide() {
    int first = byteAt(0) & 0xff;
    int second = byteAt(1) & 0xff;
    return first == 0 || second == 0 || ((first ^ second) == 1 && first >= 0xfe);
  }

  /** Returns where what begins with the {@code <} at {@code start} ends. */
  private int endOfMarkup(int start) {
    tag = SkimmedTags.OTHER;
    tagEnds = false;
    return switch (byteAt(start + 1)) {
      case '/' -> isLetter(start + 2) ? endOfEndTag(start) : after('>', start);
      case '!' ->
          byteAt(start + 2) == '-' && byteAt(start + 3) == '-'
              ? endOfComment(start)
              : after('>', start);
      case '?' -> after('>', start);
      default -> isLetter(start + 1) ? endOfElement(start) : start + 1;
    };
  }

  private int endOfEndTag(int start) {
    tag = kindOfTag(start);
    tagEnds = true;
    tags.end(tag);
    return endOfTag(start + 2);
  }

  /** Returns where a start tag ends, or the insides of an element that holds no markup. */
  private int endOfElement(int start) {
    int end = endOfTag(start + 1);
    for (byte[] name : RAW[byteAt(start + 1) & LETTER]) {
      if (isName(name, start + 1)) {
        return endOfRaw(name, start, end);
      }
    }
    tag = kindOfTag(start);
    tags.begin(tag);
    shorten(start, end);
    return tag == SkimmedTags.DRAWING && byteAt(end - 2) != '/' ? endOfDrawing(end) : end;
  }

  private void shorten(int start, int end) {
    if (end - start > LONGEST_TAG) {
      drop(endOfLetter(start + KEPT), endOfLetter(end - KEPT));
    }
  }

  /** Leaves a drawing's shapes out; where more than shapes is in it, it is kept. */
  private int endOfDrawing(int inside) {
    int at = next('<', inside);
    while (at < limit) {
      int drawn = kindOfTag(at);
      boolean closes = byteAt(at + 1) == '/';
      if (closes && drawn == SkimmedTags.DRAWING) {
        drop(inside, at);
        return at;
      }
      if (drawn != SkimmedTags.SHAPE) {
        return inside;
      }
      at = next('<', endOfTag(closes ? at + 2 : at + 1));
    }
    return inside;
  }

  private int endOfRaw(byte[] name, int start, int inside) {
    boolean unread = name == STYLE || (name == SCRIPT && !mayBeJsonLd(start, inside));
    shorten(start, inside);
    boolean closed = byteAt(inside - 2) == '/'; // in a drawing it holds nothing, elsewhere it does
    int end = closed ? limit : endTag(name, inside);
    if (end == limit || (name == SCRIPT && nestsScripts(inside, end))) {
      return limit;
    }
    if (unread) {
      drop(inside, end);
    }
    return end;
  }

  private boolean mayBeJsonLd(int start, int end) {
    for (int at = start; at < end; at++) {
      if (page[at] == '&' || matches(JSON_LD, at)) {
        return true;
      }
    }
    return false;
  }

  /** A script that writes comments may hold another script's tags. */
  private boolean nestsScripts(int start, int end) {
    for (int at = next('<', start); at < end; at = next('<', at + 1)) {
      if (byteAt(at + 1) == '!' && byteAt(at + 2) == '-') {
        return true;
      }
    }
    return false;
  }

  /** Returns where the end tag of that name begins; the page's end, if none does. */
  private int endTag(byte[] name, int start) {
    int at = next('<', start);
    while (at < limit && !(byteAt(at + 1) == '/' && isName(name, at + 2))) {
      at = next('<', at + 1);
    }
    return at;
  }

  private int endOfComment(int start) {
    int inside = start + 4;
    int end = next('>', inside);
    while (end < limit && !endsComment(end, inside)) {
      end = next('>', end + 1);
    }
    int sign = byteAt(end - 1) == '!' ? 3 : 2;
    drop(inside, Math.max(inside, end < limit ? end - sign : limit));
    return Math.min(limit, end + 1);
  }

  /** A comment ends in {@code -->} or {@code --!>}; {@code <!-->} is one, too. */
  private boolean endsComment(int at, int inside) {
    boolean bang = byteAt(at - 1) == '!' && at - 3 >= inside;
    int dash = bang ? at - 2 : at - 1;
    return byteAt(dash) == '-' && byteAt(dash - 1) == '-';
  }

  /** Returns where a tag ends whose name begins at {@code start}. */
  private int endOfTag(int start) {
    int at = skip(IN_ATTRIBUTE | EQUALS, start);
    while (at < limit) {
      byte kind = kind(at);
      if (kind == CLOSE) {
        return at + 1;
      }
      at = kind == SLASH || kind == SPACE ? at + 1 : endOfAttribute(at);
    }
    return limit;
  }

  private int endOfAttribute(int start) {
    int at = skip(SPACE, skip(IN_ATTRIBUTE, start + 1)); // even a quote may begin a name
    if (byteAt(at) != '=') {
      return at;
    }
    at = skip(SPACE, at + 1);
    int quote = byteAt(at);
    return quote == '"' || quote == '\'' ? after(quote, at + 1) : skip(~(SPACE | CLOSE), at);
  }

  /** Returns the place of the next byte that is of none of these kinds. */
  private int skip(int kinds, int start) {
    int at = start;
    while (at < limit && (kind(at) & kinds) != 0) {
      at++;
    }
    return at;
  }

  /** Returns the place behind the next such sign; the page's end, if there is none. */
  private int after(int sign, int start) {
    return Math.min(limit, next(sign, start) + 1);
  }

  /** Returns the place of the next such sign; the page's end, if there is none. */
  private int next(int sign, int start) {
    long signs = sign * ONES;
    int at = start;
    for (; at <= limit - Long.BYTES; at += Long.BYTES) {
      long others = (long) LONGS.get(page, at) ^ signs;
      long found = (others - ONES) & ~others & HIGH_BITS; // of bytes that are that sign
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < limit && page[at] != sign) {
      at++;
    }
    return at;
  }

  private byte kind(int at) {
    return KINDS[page[at] & 0xff];
  }

  private static byte[][][] raw() {
    List<String> names =
        List.of("title", "textarea", "iframe", "xmp", "noembed", "noframes", "plaintext");
    byte[][][] raw = new byte[LETTER + 1][][];
    for (int letter = 0; letter < raw.length; letter++) {
      char first = (char) ('a' + letter - 1);
      raw[letter] =
          names.stream()
              .filter(name -> name.charAt(0) == first)
              .map(name -> Bytes.utf8(name).toArray())
              .toArray(byte[][]::new);
    }
    raw[SCRIPT[0] & LETTER] = new byte[][] {SCRIPT, STYLE};
    return raw;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << Byte.SIZE];
    Arrays.fill(kinds, IN_ATTRIBUTE);
    for (char space : new char[] {' ', '\n', '\t', '\r', '\f'}) {
      kinds[space] = SPACE;
    }
    kinds['>'] = CLOSE;
    kinds['/'] = SLASH;
    kinds['='] = EQUALS;
    return kinds;
  }

  private boolean isLetter(int at) {
    int small = byteAt(at) | SMALL;
    return small >= 'a' && small <= 'z';
  }

  /** Returns whether that name, and no longer one, stands there. */
  private boolean isName(byte[] name, int at) {
    int end = at + name.length;
    return matches(name, at) && (end >= limit || (kind(end) & (SPACE | CLOSE | SLASH)) != 0);
  }

  /** Compares without regard to case. */
  private boolean matches(byte[] word, int at) {
    for (int i = 0; i < word.length; i++) {
      if ((byteAt(at + i) | SMALL) != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the byte, as it is signed; beyond the end -1, which stands for no sign. */
  private int byteAt(int at) {
    return at < limit ? page[at] : -1;
  }

  /** A letter of several bytes isn't cut. */
  private int endOfLetter(int start) {
    int at = start;
    while (at < limit && (page[at] & 0xc0) == 0x80) {
      at++;
    }
    return at;
  }

  private void drop(int start, int end) {
    keep(start);
    from = end;
  }

  private void keep(int to) {
    int length = Math.min(to - from, LARGEST - size);
    System.arraycopy(page, from, page, size, length);
    size = hasZeros ? endWithoutZeros(size, size + length) : size + length;
    from = to;
  }

  /** Zeros mean nothing in HTML, and jsoup copies a text anew for every one of them. */
  private int endWithoutZeros(int start, int end) {
    int to = start;
    for (int at = start; at < end; at += unit) {
      int next = Math.min(end, at + unit);
      if (page[at] != 0 || page[next - 1] != 0) {
        System.arraycopy(page, at, page, to, next - at);
        to += next - at;
      }
    }
    return to;
  }
}
