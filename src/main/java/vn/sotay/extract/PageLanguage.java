package vn.sotay.extract;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a page: Vietnamese by its letters, which templates declare wrongly; else as
 * declared.
 *
 * @param code lower-case code ({@code vi}); empty where nothing tells it
 * @param zone how times without or with a foreign zone are to be read
 */
record PageLanguage(Optional<String> code, MachineTime.Zone zone) {

  private static final String VIETNAMESE = "vi";

  /** So many characters of a page's texts are looked at. */
  private static final int SAMPLE = 2000;

  private static final char ASCII_END = 0x80;

  /** In so short a text Vietnamese letters may be missing by chance. */
  private static final int TOO_SHORT = 60;

  /** Of Vietnamese letters more than this share stands in Vietnamese text only. */
  private static final double VIETNAMESE_SHARE = 0.03;

  static PageLanguage of(PageText page, Metadata metadata, URI url) {
    String sample = sample(page, metadata);
    Optional<String> code = isVietnamese(sample) ? Optional.of(VIETNAMESE) : declared(metadata);
    String host = url.getHost() == null ? "" : url.getHost();
    boolean untold = code.isEmpty() && sample.length() < TOO_SHORT;
    boolean here =
        untold
            || code.filter(VIETNAMESE::equals).isPresent()
            || host.toLowerCase(Locale.ROOT).endsWith(".vn");
    return new PageLanguage(code, here ? MachineTime.Zone.VIETNAM : MachineTime.Zone.AS_WRITTEN);
  }

  /** Returns whether the page is a foreign paper's. */
  boolean isForeign() {
    return zone == MachineTime.Zone.AS_WRITTEN;
  }

  private static String sample(PageText page, Metadata metadata) {
    StringBuilder sample = new StringBuilder(metadata.pageTitle());
    metadata.description().ifPresent(sample::append);
    for (Block block : page.blocks()) {
      if (sample.length() > SAMPLE) {
        break;
      }
      if (block.isProse()) {
        sample.append(block.text());
      }
    }
    return sample.toString();
  }

  /** Letters with two marks, and the horned ones, are hardly used elsewhere. */
  private static boolean isVietnamese(String text) {
    int letters = 0;
    int own = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += isAsciiLetter(c) || (c >= ASCII_END && Character.isLetter(c)) ? 1 : 0;
      boolean horned = c == 'ơ' || c == 'ư' || c == 'Ơ' || c == 'Ư';
      own += horned || (c >= '\u1ea0' && c <= '\u1ef9') ? 1 : 0;
    }
    return own > VIETNAMESE_SHARE * letters;
  }

  private static boolean isAsciiLetter(char c) {
    int small = c | ' ';
    return small >= 'a' && small <= 'z';
  }

  private static Optional<String> declared(Metadata metadata) {
    return Optional.of(metadata.language())
        .filter(language -> !language.isBlank())
        .or(() -> metadata.meta("og:locale"))
        .or(() -> metadata.meta("content-language"))
        .or(() -> Optional.ofNullable(metadata.article().get("inLanguage")))
        .map(PageLanguage::code)
        .filter(code -> !code.isEmpty());
  }

  /** Returns {@code vi} for {@code vi-VN}, {@code vi_VN}; empty for what is no code. */
  private static String code(String language) {
    int end = 0;
    while (end < language.length() && Character.isLetter(language.charAt(end))) {
      end++;
    }
    return end == 2 || end == 3 ? language.substring(0, end).toLowerCase(Locale.ROOT) : "";
  }
}
