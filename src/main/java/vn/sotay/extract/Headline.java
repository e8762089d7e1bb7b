package vn.sotay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.site.Family;

/**
 * The headline of a web page.
 *
 * @param text its words
 * @param block the number of the block that shows it; empty where only the metadata name it
 * @param source where it was found
 * @param isSure whether it is shown and something else, the page's metadata or its family, names it
 */
record Headline(String text, Optional<Integer> block, Source source, boolean isSure) {

  private static final int LONGEST = 300;

  private static final int ASCII_END = 0x80;

  /** The bit that small letters of ASCII have and capitals haven't. */
  private static final int SMALL = 0x20;

  /** Shorter beginnings of a page title may be the site's name. */
  private static final int SHORTEST_BEGINNING = 15;

  /** A line that says less of a name is a name in the text with which it begins. */
  private static final double LEAST_BEGUN = 0.4;

  /** What a page title puts between headline and site name. */
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ", "｜", "_");

  /** How portals' names begin, in lower case. */
  private static final List<String> SITE_NAMES =
      List.of(
          "cổng thông tin",
          "trang thông tin",
          "cổng ttđt",
          "trang ttđt",
          "trang chủ",
          "trang tin điện tử",
          "website ",
          "báo điện tử");

  /** Shorter names may be a word's part. */
  private static final int SHORTEST_HOST = 4;

  /** A site name is no longer than this. */
  private static final int LONGEST_SUFFIX = 60;

  private static final int FEWEST_WORDS = 3;

  /**
   * Returns the headline: what the page shows large and also names in its metadata; else what the
   * page's family points at; else its first h1; else what the metadata name. On foreign papers'
   * pages an h1 that the metadata don't know goes after what they name: it's oftener the section's.
   */
  static Optional<Headline> find(
      PageText page, Metadata metadata, Optional<FamilyView> family, PageLanguage language) {
    List<Sourced<String>> named =
        metadata.titles().stream()
            .map(title -> new Sourced<>(withoutSite(title.value(), metadata), title.source()))
            .toList();
    List<String> names =
        Stream.concat(
                named.stream().map(Sourced::value),
                Stream.of(metadata.pageTitle(), opening(metadata.pageTitle())))
            .filter(name -> !name.isEmpty() && !isSiteName(name, metadata))
            .distinct()
            .toList();
    List<String> pointedAt = family.map(Headline::titles).orElse(List.of());
    Optional<Headline> shown = shownAndNamed(page, names);
    return shown
        .filter(headline -> pointedAt.contains(headline.text))
        .map(headline -> new Headline(headline.text, headline.block, Source.FAMILY, true))
        .or(() -> shown)
        .or(() -> pointedAt(page, pointedAt))
        .or(() -> language.isForeign() ? firstNamed(named) : Optional.empty())
        .or(() -> endOfTitle(page, metadata))
        .or(() -> firstH1(page, metadata))
        .or(() -> firstNamed(named))
        .or(
            () ->
                withoutSite(metadata.pageTitle())
                    .map(title -> unseen(new Sourced<>(title, Source.META))));
  }

  private static Optional<Headline> firstNamed(List<Sourced<String>> names) {
    return names.stream().findFirst().map(Headline::unseen);
  }

  private static List<String> titles(FamilyView family) {
    return family
        .elements(Family.Part.TITLE)
        .map(element -> Lines.collapsed(TextNormalizer.normalize(element.text())))
        .filter(title -> !title.isEmpty() && title.length() <= LONGEST)
        .toList();
  }

  private static Optional<Headline> pointedAt(PageText page, List<String> titles) {
    return titles.stream()
        .filter(title -> Lines.words(title) >= FEWEST_WORDS)
        .flatMap(
            title -> page.blocks().stream().filter(block -> block.text().equals(title)).limit(1))
        .findFirst()
        .map(block -> new Headline(block.text(), Optional.of(block.index()), Source.FAMILY, true));
  }

  private static Headline unseen(Sourced<String> name) {
    return new Headline(name.value(), Optional.empty(), name.source(), false);
  }

  private static Headline of(Block block, boolean sure) {
    return new Headline(block.text(), Optional.of(block.index()), Source.PAGE, sure);
  }

  private static Optional<Headline> shownAndNamed(PageText page, List<String> names) {
    List<String> squeezed = names.stream().map(Headline::squeezed).toList();
    List<Block> named =
        page.blocks().stream()
            .filter(block -> block.length() <= LONGEST)
            .filter(block -> opensAsOneOf(block.text(), squeezed))
            .filter(block -> isNamed(block, squeezed, names))
            .toList();
    return Stream.<Predicate<Block>>of(
            block -> block.place().tag().equals("h1"),
            block -> block.place().nearest(Hint.TITLE).isPresent() && !block.isLink(),
            Block::isHeading,
            block -> !block.isLink())
        .flatMap(form -> named.stream().filter(form).findFirst().stream())
        .findFirst()
        .map(block -> of(block, true));
  }

  /** Most blocks open with another letter, and need no closer look. */
  private static boolean opensAsOneOf(String text, List<String> squeezed) {
    int first = firstLetter(text);
    for (String name : squeezed) {
      if (!name.isEmpty() && name.codePointAt(0) == first) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Block block, List<String> squeezed, List<String> names) {
    String shown = squeezed(block.text());
    if (shown.isEmpty()) {
      return false;
    }
    for (int i = 0; i < squeezed.size(); i++) {
      String name = squeezed.get(i);
      boolean begins =
          shown.length() >= SHORTEST_BEGINNING
              && name.startsWith(shown)
              && shown.length() >= LEAST_BEGUN * name.length()
              && isPartedAfter(names.get(i), shown);
      boolean cut =
          name.length() >= SHORTEST_BEGINNING
              && names.get(i).endsWith("...")
              && shown.startsWith(name);
      if (name.equals(shown) || begins || cut) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a sign comes after the beginning of a name: "… | Báo Thử", not one more word.
   */
  private static boolean isPartedAfter(String name, String beginning) {
    int said = 0;
    int at = 0;
    while (at < name.length() && said < beginning.length()) {
      said += Character.isLetterOrDigit(name.charAt(at)) ? 1 : 0;
      at++;
    }
    while (at < name.length() && Character.isWhitespace(name.charAt(at))) {
      at++;
    }
    return at == name.length() || !Character.isLetterOrDigit(name.charAt(at));
  }

  /** Some sites put their own name, and the section's, before the headline in the page's title. */
  private static Optional<Headline> endOfTitle(PageText page, Metadata metadata) {
    if (!isSite(opening(metadata.pageTitle()), metadata)) {
      return Optional.empty(); // a title may end in the site's name as well
    }
    String title = squeezed(metadata.pageTitle());
    return page.blocks().stream()
        .filter(block -> block.isHeading() || block.place().nearest(Hint.TITLE).isPresent())
        .filter(block -> block.length() <= LONGEST && isWordy(block.text()) && !block.isLink())
        .filter(block -> block.place().nearest(Hint.FURNITURE).isEmpty())
        .filter(
            block -> isEnd(squeezed(block.text()), title) && !isSiteName(block.text(), metadata))
        .findFirst()
        .map(block -> of(block, false));
  }

  private static boolean isEnd(String line, String title) {
    return line.length() >= LEAST_BEGUN * title.length()
        && line.length() < title.length()
        && title.endsWith(line);
  }

  private static Optional<Headline> firstH1(PageText page, Metadata metadata) {
    return page.blocks().stream()
        .filter(block -> block.place().tag().equals("h1"))
        .filter(block -> Lines.words(block.text()) >= FEWEST_WORDS && block.length() <= LONGEST)
        .filter(block -> block.place().nearest(Hint.FURNITURE).isEmpty())
        .filter(block -> !namesSite(block.text(), metadata))
        .findFirst()
        .map(block -> of(block, false));
  }

  /** On some sites the h1 is the paper's name: what the page title ends in, or begins with. */
  private static boolean namesSite(String text, Metadata metadata) {
    String name = squeezed(text);
    String title = squeezed(metadata.pageTitle());
    boolean part = !name.isEmpty() && title.length() > name.length() + SHORTEST_BEGINNING;
    boolean atEnd = part && (title.endsWith(name) || title.startsWith(name));
    boolean named = metadata.titles().stream().anyMatch(t -> squeezed(t.value()).equals(name));
    return !named
        && (isSiteName(text, metadata)
            || atEnd
            || metadata.siteName().filter(site -> squeezed(site).equals(name)).isPresent());
  }

  /**
   * Returns whether this isn't shown and may be the site's name: a page without names for its
   * article has the same title element as all others.
   */
  boolean mayNameSite(Metadata metadata, PageLanguage language) {
    boolean pageTitle = source == Source.META && metadata.titles().isEmpty();
    return block.isEmpty() && (isSiteName(text, metadata) || (pageTitle && !language.isForeign()));
  }

  static boolean isSiteName(String name, Metadata metadata) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String known : SITE_NAMES) {
      if (lower.startsWith(known)) {
        return true;
      }
    }
    return metadata.siteName().filter(name::equalsIgnoreCase).isPresent();
  }

  /** Returns how many words the longest part of a page title has that isn't the site's name. */
  static int wordsBesideSite(String title, Metadata metadata) {
    for (String separator : SEPARATORS) {
      int cut = title.indexOf(separator);
      if (cut > 0) {
        return Math.max(
            wordsBesideSite(title.substring(0, cut), metadata),
            wordsBesideSite(title.substring(cut + separator.length()), metadata));
      }
    }
    return isSiteName(title, metadata) ? 0 : lettered(title);
  }

  /** Returns how many words have a letter: "Tin tức - Sự kiện" has four. */
  static int lettered(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean letter = Character.isLetter(c);
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && !Character.isWhitespace(c));
    }
    return words;
  }

  /** Returns a page title up to its first separator. */
  private static String opening(String pageTitle) {
    int end = pageTitle.length();
    for (String separator : SEPARATORS) {
      int cut = pageTitle.indexOf(separator);
      end = cut > 0 ? Math.min(end, cut) : end;
    }
    return pageTitle.substring(0, end);
  }

  /** Returns a title without the name that the site gives itself, or has in its address. */
  private static String withoutSite(String title, Metadata metadata) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        int first = title.indexOf(separator);
        String before = title.substring(0, last).strip();
        String after = title.substring(first + separator.length()).strip();
        if (isSite(title.substring(last + separator.length()), metadata) && isWordy(before)) {
          return before;
        }
        if (isSite(title.substring(0, first), metadata) && isWordy(after)) {
          return after;
        }
      }
    }
    return title;
  }

  private static boolean isSite(String part, Metadata metadata) {
    String name = squeezed(part);
    return metadata.siteName().filter(site -> squeezed(site).equals(name)).isPresent()
        || (name.length() >= SHORTEST_HOST && metadata.host().contains(name));
  }

  private static boolean isWordy(String title) {
    return Lines.words(title) >= FEWEST_WORDS;
  }

  private static Optional<String> withoutSite(String pageTitle) {
    String title = pageTitle;
    for (String separator : SEPARATORS) {
      int cut = pageTitle.lastIndexOf(separator);
      boolean suffix = cut > 0 && pageTitle.length() - cut <= LONGEST_SUFFIX;
      if (suffix && Lines.words(pageTitle.substring(0, cut)) >= FEWEST_WORDS) {
        title = pageTitle.substring(0, cut).strip();
        break;
      }
    }
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }

  /** Returns whether a block shows this headline. */
  boolean isSaidBy(Block block) {
    return block.length() <= 2 * text.length() && isSame(block.text(), text);
  }

  /** Returns whether two texts have the same letters and digits, in any case. */
  static boolean isSame(String one, String other) {
    return firstLetter(one) == firstLetter(other) && squeezed(one).equals(squeezed(other));
  }

  /** Returns the first letter or digit, in lower case; a text that has none has a space. */
  private static int firstLetter(String text) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (Character.isLetterOrDigit(point)) {
        return Character.toLowerCase(point);
      }
      at += Character.charCount(point);
    }
    return ' ';
  }

  /** Returns whether this is the other one, and something else on its line. */
  boolean isLongerThan(Headline other) {
    return squeezed(text).contains(squeezed(other.text));
  }

  /** Returns the letters and digits alone, in lower case, for comparing. */
  static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII_END) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          out.append(c);
        } else if (c >= 'A' && c <= 'Z') {
          out.append((char) (c | SMALL));
        }
      } else {
        int point = text.codePointAt(i);
        i += Character.charCount(point) - 1;
        if (Character.isLetterOrDigit(point)) {
          out.appendCodePoint(Character.toLowerCase(point));
        }
      }
    }
    return out.toString();
  }
}
