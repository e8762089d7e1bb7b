package vn.sotay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Language;
import vn.sotay.site.Manners;
import vn.sotay.site.QuietHours;

/**
 * What {@code sotay.yaml} says.
 *
 * @param contact a mail or web address that site owners can write to; without it there is no crawl
 *     beyond this machine
 * @param language of what is printed
 * @param vncorenlp the folder of the user's VnCoreNLP
 * @param usual requests a day and quiet hours ({@code daily: 5000}, {@code quiet: 07:00-09:00}),
 *     for every site whose profile names none
 * @param file where they were read; absent for the defaults
 */
record Settings(
    Optional<String> contact,
    Language language,
    Path vncorenlp,
    Manners usual,
    Optional<Path> file) {

  static final String FILE = "sotay.yaml";

  private static final Set<String> KEYS =
      Set.of("contact", "language", "vncorenlp", "daily", "quiet");

  private static final Path VNCORENLP =
      Path.of(System.getProperty("user.home"), ".sotay", "vncorenlp");

  static final Settings DEFAULT =
      new Settings(Optional.empty(), Language.VI, VNCORENLP, Manners.DEFAULT, Optional.empty());

  /**
   * Reads the file in {@code folder}; the defaults where there is none.
   *
   * @throws MendableException if the file is no YAML map of known keys with fitting values
   */
  static Settings in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return DEFAULT;
    }
    try {
      return read(new YAMLMapper().readTree(Files.readString(file)), file);
    } catch (JacksonException e) {
      throw new MendableException(
          "%s isn't YAML: %s. Correct the file.".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be read".formatted(file), e);
    }
  }

  private static Settings read(JsonNode node, Path file) {
    if (node.isMissingNode() || node.isNull()) {
      return DEFAULT;
    }
    if (!node.isObject()) {
      throw new MendableException(
          "%s must hold lines such as 'contact: name@example.org'. Correct the file."
              .formatted(FILE));
    }
    for (String key : node.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw new MendableException(
            "%s: unknown key '%s'; known are 'contact', 'language', 'vncorenlp', 'daily' and 'quiet'. Correct the file."
                .formatted(FILE, key));
      }
    }
    return new Settings(
        text(node, "contact").filter(contact -> !contact.isBlank()),
        text(node, "language").map(Settings::language).orElse(Language.VI),
        text(node, "vncorenlp").map(Settings::folder).orElse(VNCORENLP),
        usual(text(node, "daily"), text(node, "quiet")),
        Optional.of(file));
  }

  private static Manners usual(Optional<String> daily, Optional<String> quiet) {
    Manners budgeted =
        daily.map(value -> Manners.DEFAULT.daily(requests(value))).orElse(Manners.DEFAULT);
    return quiet.map(value -> budgeted.quiet(hours(value))).orElse(budgeted);
  }

  private static int requests(String value) {
    boolean number = value.matches("[1-9][0-9]{0,8}");
    if (!number) {
      throw wrong("daily", value, "a number of requests a day, at least 1");
    }
    return Integer.parseInt(value);
  }

  private static QuietHours hours(String value) {
    return QuietHours.parse(value)
        .orElseThrow(() -> wrong("quiet", value, "two times such as 07:00-09:00"));
  }

  private static MendableException wrong(String key, String value, String expected) {
    return new MendableException(
        "%s: '%s' is '%s', expected %s. Correct the file.".formatted(FILE, key, value, expected));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(node.get(key).asString()) : Optional.empty();
  }

  private static Path folder(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new MendableException(
          "%s: 'vncorenlp' is '%s', expected a folder. Correct the file.".formatted(FILE, value),
          e);
    }
  }

  private static Language language(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "vi" -> Language.VI;
      case "en" -> Language.EN;
      default -> throw wrong("language", value, "vi or en");
    };
  }
}
