package vn.sotay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.Span;
import vn.sotay.lang.MatchingKey;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.site.Family;

/** Finds who wrote an article. */
final class Bylines {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 9;

  /** Blocks around the article in which an author may be named. */
  private static final int REACH = 12;

  /** What stands before the name; of one beginning with another, the longer first. */
  private static final List<String> LABELS =
      List.of(
          "Tác giả bài viết",
          "Tác giả",
          "Bài và ảnh",
          "Bài, ảnh",
          "Tin, ảnh",
          "Tin và ảnh",
          "Tin, bài",
          "Bài viết",
          "Bài",
          "Tin",
          "Người đăng",
          "Người viết",
          "Thực hiện",
          "Nguồn tin",
          "Nguồn",
          "Theo",
          "Đăng bởi",
          "By",
          "BTV",
          "PV",
          "Phóng viên");

  /** With these begin names of offices, papers and schools. */
  private static final Set<String> BODIES =
      Stream.of(
              "trường",
              "sở",
              "báo",
              "cổng",
              "đài",
              "phòng",
              "ubnd",
              "trang",
              "cục",
              "bộ",
              "tạp",
              "công",
              "trung",
              "website",
              "admin",
              "administrator",
              "ủy",
              "văn",
              "news")
          .map(MatchingKey::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<List<String>> LABEL_KEYS = LABELS.stream().map(Bylines::keys).toList();

  private static final List<String> AUTHOR = keys("Tác giả");

  /** "Tác giả" has seven characters, and perhaps invisible ones. */
  private static final int LONGEST_LABEL = 40;

  private static final int ASCII_END = 0x80;

  private Bylines() {}

  private static List<String> keys(String words) {
    return Tokenizer.tokens(words).stream().map(Token::key).toList();
  }

  /**
   * Returns the author whom a web page names: in an element so named near the article, else in its
   * metadata, if that isn't the site itself.
   */
  static Optional<String> ofPage(PageText page, Body body, Metadata metadata) {
    Place text = page.blocks().get(body.last()).place();
    List<String> names =
        page.hinted().stream()
            .filter(h -> h.hints().contains(Hint.BYLINE))
            .filter(h -> h.blockIndex() >= body.first() - REACH)
            .filter(h -> h.blockIndex() <= body.last() + REACH)
            .filter(h -> h.blockIndex() < body.first() || !h.place().isFurnitureBeside(text))
            .flatMap(h -> ofElement(h.element().text()).stream())
            .filter(name -> !isSite(name, metadata))
            .toList();
    return names.stream()
        .filter(Lines::isNameLike)
        .findFirst()
        .or(() -> labelled(page, body))
        .or(() -> names.stream().findFirst());
  }

  /** Returns the name after "Tác giả:" in a line beside the body. */
  private static Optional<String> labelled(PageText page, Body body) {
    int end = Math.min(page.blocks().size(), body.last() + 1 + REACH);
    return page.blocks().subList(Math.max(0, body.first() - REACH), end).stream()
        .filter(block -> block.length() <= 2 * LONGEST)
        .filter(block -> mayStartWith(block.text(), AUTHOR))
        .filter(block -> startsWith(opening(block.text()), AUTHOR))
        .flatMap(block -> ofSetOffLine(block.text()).stream())
        .findFirst();
  }

  /** Returns a line's first tokens: more than a label has. */
  private static List<Token> opening(String line) {
    return Tokenizer.tokens(line, new Span(0, Math.min(line.length(), LONGEST_LABEL)));
  }

  /** Returns the author whom only the metadata name. */
  static Optional<Sourced<String>> ofMetadata(Metadata metadata) {
    return metadata
        .authors()
        .filter(author -> isPerson(author.value()) && !isSite(author.value(), metadata))
        .findFirst();
  }

  private static boolean isPerson(String name) {
    return name.indexOf('/') < 0
        && name.indexOf('@') < 0
        && name.length() <= LONGEST
        && Lines.isNameLike(name)
        && !isBody(name);
  }

  /** Returns the name in the text of an element that names an author; empty where it's none. */
  static Optional<String> ofText(String text) {
    return ofElement(text);
  }

  /** Returns the author whom the page's family points at. */
  static Optional<String> ofFamily(FamilyView family, Metadata metadata) {
    return family
        .elements(Family.Part.AUTHOR)
        .flatMap(element -> ofElement(element.text()).stream())
        .filter(name -> !isSite(name, metadata))
        .findFirst();
  }

  /** "Trường THCS Hoàng Lương", "baochinhphu.vn": metadata name the owner of the site as author. */
  private static boolean isBody(String name) {
    String first = name.split(" ", 2)[0];
    boolean domain = name.indexOf(' ') < 0 && name.indexOf('.') > 0;
    return (domain && name.equals(name.toLowerCase(Locale.ROOT)))
        || BODIES.contains(MatchingKey.of(first));
  }

  private static boolean isSite(String name, Metadata metadata) {
    String squeezed = Headline.squeezed(name);
    return Stream.concat(metadata.siteName().stream(), metadata.meta("application-name").stream())
        .map(Headline::squeezed)
        .anyMatch(site -> site.contains(squeezed) || squeezed.contains(site));
  }

  private static Optional<String> ofElement(String text) {
    String line = TextNormalizer.normalize(text);
    if (line.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String name = withoutDate(withoutLabel(line));
    boolean fits = !name.isEmpty() && name.length() <= LONGEST && Lines.words(name) <= MOST_WORDS;
    boolean capital = fits && Character.isUpperCase(name.codePointAt(0));
    return capital && !Lines.hasDigit(name) && FurnitureLines.kindOf(name).isEmpty()
        ? Optional.of(name)
        : Optional.empty();
  }

  /**
   * Returns the author if a line at the end of the text names one: a name alone, a name after a
   * label, or a short line that is bold or set to the right.
   */
  static Optional<String> ofLine(Block block) {
    boolean setOff = block.isStrong() || block.place().isAligned("right") || block.isSlanted();
    return setOff && !block.isHeading() ? ofSetOffLine(block.text()) : ofLine(block.text());
  }

  /** Returns the author if a line is a name, or a name after a label ("Bài, ảnh: Thu Hà"). */
  static Optional<String> ofLine(String line) {
    String name = withoutLabel(line);
    boolean labelled = name.length() < Lines.trimmed(line).length();
    boolean fits = Lines.isNameLike(name) && (labelled || Lines.words(name) <= 6);
    return fits && FurnitureLines.kindOf(line).isEmpty() ? Optional.of(name) : Optional.empty();
  }

  /** Returns the author if a line that is set off by its form is short and no sentence. */
  static Optional<String> ofSetOffLine(String line) {
    return ofLine(line)
        .or(
            () ->
                Optional.of(withoutLabel(line))
                    .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                    .filter(name -> Lines.words(name) <= 6 && !Lines.endsSentence(name))
                    .filter(name -> Character.isUpperCase(name.codePointAt(0)))
                    .filter(name -> !Lines.hasDigit(name))
                    .filter(name -> FurnitureLines.kindOf(name).isEmpty()));
  }

  /** Returns the line without label, dashes and colons before the name: "(Theo: X)" → "X". */
  static String withoutLabel(String line) {
    String text = stripped(line);
    List<Token> tokens = Tokenizer.tokens(text);
    for (List<String> label : LABEL_KEYS) {
      if (startsWith(tokens, label) && tokens.size() > label.size()) {
        Token next = tokens.get(label.size());
        if (!next.isSyllable() || next.isCapitalized(text)) {
          return stripped(text.substring(next.isSyllable() ? next.start() : next.end()));
        }
      }
    }
    return text;
  }

  /** Returns false where the first letter tells that the line begins otherwise: most do. */
  private static boolean mayStartWith(String line, List<String> label) {
    char first = line.isEmpty() ? ASCII_END : line.charAt(0);
    return first >= ASCII_END || Character.toLowerCase(first) == label.getFirst().charAt(0);
  }

  private static boolean startsWith(List<Token> tokens, List<String> label) {
    if (tokens.size() < label.size()) {
      return false;
    }
    for (int i = 0; i < label.size(); i++) {
      if (!tokens.get(i).is(label.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isLoose(text.charAt(start))) {
      start++;
    }
    while (end > start && isLoose(text.charAt(end - 1))) {
      end--;
    }
    String bare = text.substring(start, end);
    boolean bracketed = bare.startsWith("(") && bare.indexOf(')') == bare.length() - 1;
    return bracketed && bare.length() > 2 ? stripped(bare.substring(1, bare.length() - 1)) : bare;
  }

  private static boolean isLoose(char c) {
    return !isPlainLetter(c) && isSeparator(c);
  }

  private static boolean isPlainLetter(char c) {
    return c < ASCII_END && Character.isLetterOrDigit(c);
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c)
        || "-–—:|*_/,;•".indexOf(c) >= 0
        || MatchingKey.of("" + c).isEmpty();
  }

  private static String withoutDate(String text) {
    return DateReader.find(text)
        .map(found -> stripped(text.substring(0, found.span().start())))
        .orElse(text);
  }
}
