package vn.sotay.lang;

/** Cuts a sentence into {@link Pieces}, in one pass. */
final class PieceReader {

  /** Letters at most in an abbreviation that takes a stop or hyphen into itself (TP.HCM, GD-ĐT). */
  private static final int LONGEST_ABBREVIATION = 6;

  /** Letters looked at in a run; longer ones are no syllables. */
  private static final int LONGEST_KEY = 64;

  private static final int RUN_CAP = 5;

  private final Pieces pieces;
  private final char[] key = new char[LONGEST_KEY + 1];
  private String text = "";
  private int limit;

  /** Where the last run of letters or digits starts. */
  private int runStart;

  PieceReader(Pieces pieces) {
    this.pieces = pieces;
  }

  /** Adds the pieces of the text from {@code start} to {@code end}. */
  void read(String sentenceText, int start, int end) {
    text = sentenceText;
    limit = end;
    int at = start;
    while (at < limit) {
      int c = text.codePointAt(at);
      at =
          switch (Letters.kind(c)) {
            case SPACE, INVISIBLE -> at + Character.charCount(c);
            case LETTER, MARK, DIGIT -> letters(at);
            case SIGN -> sign(at, c);
          };
    }
  }

  private int sign(int start, int c) {
    int end = Math.min(limit, start + Character.charCount(c));
    while (end < limit && text.codePointAt(end) == c) {
      end = Math.min(limit, end + Character.charCount(c));
    }
    boolean repeated = end - start > Character.charCount(c);
    pieces.add(start, end, mix(31 * Tokenizer.plainSign(c) + (repeated ? 7 : 3)), Pieces.SIGN);
    return end;
  }

  private int letters(int start) {
    int end = run(start);
    boolean single = true;
    while (end < limit) {
      int next = joinedRun(end);
      if (next < 0) {
        break;
      }
      single = false;
      end = run(next);
    }
    if (end < limit && text.charAt(end) == '%' && isDigit(end - 1)) {
      single = false;
      end++;
    }
    if (single && !isDigit(start)) {
      pieces.add(start, end, wordForm(start, end), wordShape(start, end));
    } else {
      pieces.add(start, end, codeForm(start, end), codeShape(start, end));
    }
    return end;
  }

  /** Returns the end of the run of letters, or of digits, at {@code start}. */
  private int run(int start) {
    runStart = start;
    if (!isDigit(start)) {
      return Tokenizer.endOfSyllable(text, start, limit);
    }
    int end = start + 1;
    while (end < limit && isDigit(end)) {
      end++;
    }
    return end;
  }

  /**
   * Returns where the run starts that belongs to the same piece as the one ending at {@code end};
   * -1 if there is none.
   */
  private int joinedRun(int end) {
    if (isRunStart(end)) {
      return isDigit(end - 1) && isLowerCase(end) ? -1 : end;
    }
    return end + 1 < limit && isRunStart(end + 1) && joins(end) ? end + 1 : -1;
  }

  private boolean joins(int sign) {
    boolean digitBefore = isDigit(sign - 1);
    boolean digitAfter = isDigit(sign + 1);
    return switch (text.charAt(sign)) {
      case '.' -> digitBefore ? digitAfter : joinsByStop(sign);
      case ',', ':', '\u2013' -> digitBefore && digitAfter;
      case '-', '/' -> digitBefore || digitAfter || joinsLetters(sign);
      case '&' -> isAbbreviation(sign) && isUpperCase(sign + 1);
      case '_', '@' -> true;
      default -> false;
    };
  }

  /** TP.HCM, Q.1 and example.vn, but not the missing space of "xong.Tôi". */
  private boolean joinsByStop(int stop) {
    return isAbbreviation(stop) || (isLowerCase(runStart) && isLowerCase(stop + 1));
  }

  /** HD/BTCTW, GD-ĐT, Đ/c, but not the dash of "Chất-Phó Bí thư". */
  private boolean joinsLetters(int sign) {
    boolean oneLetter = sign - runStart == 1;
    boolean slash = text.charAt(sign) == '/';
    return (slash && oneLetter)
        || (isAbbreviation(sign) && isUpperCase(sign + 1) && (slash || isAllUpperAfter(sign)));
  }

  private boolean isAllUpperAfter(int sign) {
    return sign + 2 >= limit
        || Letters.kind(text.charAt(sign + 2)) != Letters.Kind.LETTER
        || isUpperCase(sign + 2);
  }

  /** Returns whether the run before {@code end} is short and in capitals, or one letter. */
  private boolean isAbbreviation(int end) {
    boolean oneLetter = end - runStart == 1;
    boolean capitals = isUpperCase(runStart) && isUpperCase(end - 1);
    boolean title = isUpperCase(runStart) && end - runStart == 2;
    return end - runStart <= LONGEST_ABBREVIATION && (oneLetter || capitals || title);
  }

  private boolean isRunStart(int at) {
    Letters.Kind kind = Letters.kind(text.codePointAt(at));
    return kind == Letters.Kind.LETTER || kind == Letters.Kind.DIGIT;
  }

  private boolean isDigit(int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  private boolean isUpperCase(int at) {
    return Character.isUpperCase(text.charAt(at));
  }

  private boolean isLowerCase(int at) {
    return Character.isLowerCase(text.charAt(at));
  }

  private int codeShape(int start, int end) {
    for (int i = start; i < end; i++) {
      if (isDigit(i)) {
        return Pieces.NUMBER;
      }
    }
    return wordShape(start, end);
  }

  private int wordShape(int start, int end) {
    int upper = 0;
    for (int i = start; i < end; i++) {
      upper += (Letters.facts(text.charAt(i)) & Letters.IS_UPPER) == 0 ? 0 : 1;
    }
    if (upper == 0) {
      return Pieces.LOWER;
    }
    if (upper == end - start) {
      return upper == 1 ? Pieces.INITIAL : Pieces.UPPER;
    }
    return isUpperCase(start) ? Pieces.CAPITALIZED : Pieces.LOWER;
  }

  private int wordForm(int start, int end) {
    int length = end - start > LONGEST_KEY ? -1 : MatchingKey.write(text, start, end, key);
    return length < 0 ? mix(MatchingKey.of(text, start, end).hashCode()) : hash(length);
  }

  /** The same as {@link String#hashCode()} of the key, mixed. */
  private int hash(int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + key[i];
    }
    return mix(hash);
  }

  /** Numbers and codes with the same letters and signs and digits of the same count are alike. */
  private int codeForm(int start, int end) {
    int hash = 0;
    int digits = 0;
    for (int i = start; i < end; i++) {
      if (isDigit(i)) {
        digits++;
      } else {
        hash = 31 * (31 * hash + Math.min(digits, RUN_CAP)) + Letters.toneless(text.charAt(i));
        digits = 0;
      }
    }
    return mix(31 * hash + Math.min(digits, RUN_CAP) + 1);
  }

  private static int mix(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x7feb352d;
    h = (h ^ (h >>> 15)) * 0x846ca68b;
    return h ^ (h >>> 16);
  }
}
