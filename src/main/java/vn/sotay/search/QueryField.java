package vn.sotay.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.index.Word;
import vn.sotay.index.Words;

/** A field that a query may name. */
enum QueryField {
  PROVINCE("tỉnh", "province", "tinhthanh"),
  YEAR("năm", "year", ""),
  DATE("ngày", "date", ""),
  PERCENT("tỷ_lệ", "percent", "tyle"),
  COUNT("số_lượng", "count", "soluong"),
  MONEY("tiền", "money", "sotien"),
  DIRECTIVE("văn_bản", "directive", ""),
  CATEGORY("cách_làm", "category", ""),
  KIND("loại", "kind", ""),
  OUTLET("báo", "outlet", ""),
  PERSON("người", "person", "");

  private final String vietnamese;
  private final String english;

  /** One more way to write it, folded; empty if there is none. */
  private final String alias;

  QueryField(String vietnamese, String english, String alias) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.alias = alias;
  }

  /**
   * Returns the field of this name: Vietnamese or English, with or without accents and {@code _}.
   */
  static Optional<QueryField> named(String name) {
    String key = key(name);
    return Arrays.stream(values()).filter(field -> field.has(key)).findFirst();
  }

  private boolean has(String key) {
    return !key.isEmpty()
        && (key.equals(key(vietnamese)) || key.equals(key(english)) || key.equals(alias));
  }

  private static String key(String name) {
    return Words.of(name).stream().map(Word::folded).collect(Collectors.joining());
  }

  /** Returns all names, for messages: {@code tỉnh (province), năm (year)…}. */
  static String all() {
    return Arrays.stream(values())
        .map(field -> "%s (%s)".formatted(field.vietnamese, field.english))
        .collect(Collectors.joining(", "));
  }

  String vietnamese() {
    return vietnamese;
  }
}
