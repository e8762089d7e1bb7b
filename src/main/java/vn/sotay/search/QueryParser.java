package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotay.index.DirectiveKeys;
import vn.sotay.lang.TextNormalizer;

/**
 * Reads the query language by recursive descent, one method per rule:
 *
 * <pre>
 * query  = [ or ] END
 * or     = and { OR and }                     OR     = "OR" | "HOẶC" | "HOAC"
 * and    = item { item }
 * item   = [ "-" ] atom
 * atom   = "(" or ")" | field | phrase | word
 * field  = NAME ":" value                     NAME   : see {@link QueryField}
 * value  = phrase | known | word              read by {@link FieldValues}
 * known  = word { word }                      a name that is known: {@link FieldValues#isKnownName}
 * phrase = '"' any but '"' '"'
 * word   = a run of anything but spaces, brackets and double quotes
 * </pre>
 *
 * <p>Neighbouring words are one text. A hyphen excludes only where a word begins, and not within a
 * directive's number ({@code 09 -HD/BTCTW}). {@code AND} and {@code VÀ} between items are skipped,
 * since all of them are wanted anyway. What looks like a field but has a space behind the colon
 * ("Hỏi: …") is a word, unless the name is known.
 */
final class QueryParser {

  /** Longer queries are refused; a pasted paragraph fits. */
  static final int MAX_LENGTH = 2_000;

  /** Brackets may nest so deep; nobody means more. */
  static final int MAX_DEPTH = 8;

  /** Words of the longest name that needs no quotation marks. */
  private static final int LONGEST_NAME = 10;

  private static final Set<String> OR = Set.of("OR", "HOẶC", "HOAC");
  private static final Set<String> AND = Set.of("AND", "VÀ");
  private static final String QUOTES = "\"“”„‟«»＂";

  private final String query;
  private int at;
  private int depth;

  private QueryParser(String query) {
    this.query = query;
  }

  /**
   * Returns what a query asks for; empty for a blank one.
   *
   * @throws QueryException if the query has a fault
   */
  static Optional<QueryNode> parse(String query) {
    return new QueryParser(onOneLine(query)).query();
  }

  /** Every control character and kind of white space becomes a space, so that the caret fits. */
  private static String onOneLine(String query) {
    String normal = TextNormalizer.normalize(query);
    StringBuilder line = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      line.append(Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c);
    }
    return line.toString();
  }

  private Optional<QueryNode> query() {
    if (query.length() > MAX_LENGTH) {
      throw new QueryException(
          new Said(
                  "Câu hỏi dài %d ký tự, nhiều nhất là %d. Hãy rút gọn câu hỏi.",
                  "The query has %d characters, at most %d are read. Shorten it.")
              .with(query.length(), MAX_LENGTH));
    }
    skipSpaces();
    if (isAtEnd()) {
      return Optional.empty();
    }
    QueryNode node = or();
    if (!isAtEnd()) {
      throw fault(
          at,
          new Said("dấu ')' này không có dấu '(' đi trước", "this ')' has no '(' before it"),
          new Said("Bỏ dấu ')' hoặc thêm dấu '('.", "Take ')' away, or add '('."));
    }
    return Optional.of(node);
  }

  private QueryNode or() {
    List<QueryNode> parts = new ArrayList<>();
    parts.add(and());
    while (nextIsWord(OR)) {
      int operator = at;
      word();
      skipSpaces();
      if (isAtEnd() || peek() == ')') {
        throw fault(
            operator,
            new Said("sau '%s' không có gì", "nothing follows '%s'").with(textFrom(operator)),
            ONE_BESIDE_OR);
      }
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : new QueryNode.Or(parts);
  }

  private static final Said ONE_BESIDE_OR =
      new Said(
          "Viết một từ ở mỗi bên, hoặc viết thường 'hoặc' nếu đó là từ cần tìm.",
          "Write a word on either side, or 'or' in small letters if that is what you look for.");

  private QueryNode and() {
    if (nextIsWord(OR)) {
      throw fault(
          at,
          new Said("trước '%s' không có gì", "nothing stands before '%s'").with(peekWord()),
          ONE_BESIDE_OR);
    }
    List<QueryNode> parts = new ArrayList<>();
    while (!isAtEnd() && peek() != ')' && !nextIsWord(OR)) {
      add(parts);
      skipSpaces();
    }
    return parts.size() == 1 ? parts.get(0) : new QueryNode.And(parts);
  }

  private void add(List<QueryNode> parts) {
    int start = at;
    if (nextIsWord(AND) && !parts.isEmpty()) {
      word();
      return;
    }
    QueryNode item = item();
    if (item instanceof QueryNode.Text
        && !parts.isEmpty()
        && parts.get(parts.size() - 1) instanceof QueryNode.Text(String before)) {
      parts.set(parts.size() - 1, new QueryNode.Text(before + " " + query.substring(start, at)));
    } else {
      parts.add(item);
    }
  }

  private QueryNode item() {
    if (peek() != '-' || continuesNumber()) {
      return atom();
    }
    int hyphen = at++;
    if (isAtEnd() || peek() == ' ' || peek() == ')') {
      return new QueryNode.Text(query.substring(hyphen, at));
    }
    return new QueryNode.Not(atom());
  }

  /** Returns whether the hyphen here is part of a number such as {@code 09 -HD/BTCTW}. */
  private boolean continuesNumber() {
    String before = query.substring(0, at).stripTrailing();
    boolean afterDigit = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    return afterDigit
        && DirectiveKeys.beginsWithType(query.substring(at + 1, Math.max(at + 1, endOfWord())));
  }

  private QueryNode atom() {
    if (peek() == '(') {
      return group();
    }
    if (isQuote(peek())) {
      return new QueryNode.Phrase(phrase());
    }
    return field().orElseGet(() -> new QueryNode.Text(word()));
  }

  private QueryNode group() {
    int open = at++;
    if (++depth > MAX_DEPTH) {
      throw fault(
          open,
          new Said("ngoặc đơn lồng nhau quá %d lớp", "brackets nest more than %d deep")
              .with(MAX_DEPTH),
          new Said("Bớt ngoặc đơn đi.", "Use fewer brackets."));
    }
    skipSpaces();
    if (!isAtEnd() && peek() == ')') {
      throw fault(
          open,
          new Said("trong ngoặc đơn không có gì", "nothing stands between the brackets"),
          new Said(
              "Viết từ cần tìm vào giữa, hoặc bỏ ngoặc.",
              "Write words between them, or take them away."));
    }
    if (isAtEnd()) {
      throw unclosed(open);
    }
    QueryNode inner = or();
    if (isAtEnd()) {
      throw unclosed(open);
    }
    at++;
    depth--;
    return inner;
  }

  private QueryException unclosed(int open) {
    return fault(
        open,
        new Said("dấu '(' này không được đóng lại", "this '(' is never closed"),
        new Said("Thêm dấu ')' hoặc bỏ dấu '('.", "Add ')', or take '(' away."));
  }

  private Optional<QueryNode> field() {
    int colon = colonAfterName();
    if (colon < 0) {
      return Optional.empty();
    }
    String name = query.substring(at, colon);
    Optional<QueryField> known = QueryField.named(name);
    boolean spaceFollows = colon + 1 == query.length() || query.charAt(colon + 1) == ' ';
    if (known.isEmpty() && spaceFollows) {
      return Optional.empty();
    }
    if (known.isEmpty()) {
      throw fault(
          at,
          new Said("không có trường '%s'", "there is no field '%s'").with(name),
          new Said(
                  "Các trường: %s. Nếu đó là từ cần tìm, đặt nó trong ngoặc kép.",
                  "The fields: %s. If it is a word to look for, put it in quotation marks.")
              .with(QueryField.all()));
    }
    at = colon + 1;
    skipSpaces();
    return Optional.of(value(known.get()));
  }

  private QueryNode value(QueryField field) {
    int start = at;
    if (isAtEnd() || peek() == '(' || peek() == ')') {
      throw fault(
          start,
          new Said("thiếu giá trị sau '%s:'", "a value is missing behind '%s:'")
              .with(field.vietnamese()),
          FieldExamples.of(field));
    }
    String value = isQuote(peek()) ? phrase() : name(field);
    return FieldValues.read(field, value)
        .orElseThrow(
            () ->
                fault(
                    start,
                    new Said("'%s' không hợp với trường '%s'", "'%s' doesn't fit the field '%s'")
                        .with(value, field.vietnamese()),
                    FieldExamples.of(field)));
  }

  /** Reads one word, or as many as make up a known name. */
  private String name(QueryField field) {
    int start = at;
    word();
    int end = at;
    for (int words = 1; words < LONGEST_NAME && !isAtEnd(); words++) {
      skipSpaces();
      word();
      end = FieldValues.isKnownName(field, query.substring(start, at)) ? at : end;
    }
    at = end;
    return query.substring(start, end);
  }

  private String phrase() {
    int open = at++;
    while (!isAtEnd() && !isQuote(peek())) {
      at++;
    }
    if (isAtEnd()) {
      throw fault(
          open,
          new Said("dấu ngoặc kép này không được đóng lại", "this quotation mark is never closed"),
          new Said(
              "Thêm dấu \" ở cuối, hoặc bỏ dấu này.", "Add \" at the end, or take this one away."));
    }
    return query.substring(open + 1, at++);
  }

  private String word() {
    int start = at;
    at = endOfWord();
    return query.substring(start, at);
  }

  private int endOfWord() {
    int end = at;
    while (end < query.length() && isInWord(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInWord(char c) {
    return c != ' ' && c != '(' && c != ')' && !isQuote(c);
  }

  private String peekWord() {
    return query.substring(at, endOfWord());
  }

  private boolean nextIsWord(Set<String> words) {
    return words.contains(peekWord());
  }

  /** Returns where the colon of a field's name stands; -1 if no name begins here. */
  private int colonAfterName() {
    int end = at;
    while (end < query.length() && isInName(query.charAt(end))) {
      end++;
    }
    boolean isName = end > at && end < query.length() && query.charAt(end) == ':';
    return isName ? end : -1;
  }

  private static boolean isInName(char c) {
    return Character.isLetter(c) || c == '_' || c == '-';
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private char peek() {
    return query.charAt(at);
  }

  private boolean isAtEnd() {
    return at == query.length();
  }

  private void skipSpaces() {
    while (!isAtEnd() && peek() == ' ') {
      at++;
    }
  }

  private String textFrom(int start) {
    return query.substring(start, at).strip();
  }

  private QueryException fault(int position, Said what, Said next) {
    return QueryFault.at(query, position, what, next);
  }
}
