package vn.sotay.vncorenlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.Span;

/**
 * The user's VnCoreNLP as an engine for words, parts of speech and names.
 *
 * <p>Any number of threads may use it; they take turns.
 */
public final class VnCoreNlp implements AutoCloseable {

  private static final String INSTALL = "Run 'sotay vncorenlp install'.";

  /** Characters of a text that a message shows. */
  private static final int SHOWN = 60;

  private final Bridge bridge;
  private final Path jar;
  private final List<Annotator> annotators;

  private VnCoreNlp(Bridge bridge, Path jar, List<Annotator> annotators) {
    this.bridge = bridge;
    this.jar = jar;
    this.annotators = annotators;
  }

  /**
   * Opens VnCoreNLP with every annotator whose models lie in the folder. Where one of them can't be
   * loaded (the models for names need 2 GB of memory), it is left out and a note says so.
   *
   * @param folder holds the jar and {@code models/}; its name may contain any characters
   */
  public static Opening open(Path folder) {
    return open(folder, List.of(Annotator.values()));
  }

  /**
   * As {@link #open(Path)}, with none but these annotators: words alone load in a second and need
   * little memory.
   */
  public static Opening open(Path folder, List<Annotator> wanted) {
    Optional<Path> jar = jar(folder);
    if (jar.isEmpty()) {
      return new Opening.Unusable("%s has no VnCoreNLP jar. %s".formatted(folder, INSTALL));
    }
    List<Annotator> annotators = Annotator.in(folder).stream().filter(wanted::contains).toList();
    List<String> notes = new ArrayList<>();
    for (int count = annotators.size(); count > 0; count--) {
      List<Annotator> some = annotators.subList(0, count);
      try {
        return new Opening.Opened(
            new VnCoreNlp(Bridge.open(jar.get(), some), jar.get(), some), notes);
      } catch (Throwable e) {
        notes.add("VnCoreNLP can't load '%s': %s.".formatted(some.getLast().id(), told(e)));
      }
    }
    return new Opening.Unusable(
        notes.isEmpty()
            ? "%s lacks the models of the word segmenter. %s".formatted(folder, INSTALL)
            : String.join(" ", notes));
  }

  /** Returns the newest VnCoreNLP jar in the folder. */
  static Optional<Path> jar(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(VnCoreNlp::isJar).max(Comparator.comparing(Path::getFileName));
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be read".formatted(folder), e);
    }
  }

  /** Returns what the files in the folder are good for, without loading them; empty for nothing. */
  public static List<Annotator> annotatorsIn(Path folder) {
    return jar(folder).isPresent() ? Annotator.in(folder) : List.of();
  }

  private static boolean isJar(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("VnCoreNLP") && name.endsWith(".jar") && Files.isRegularFile(file);
  }

  /** Returns what it can do. */
  public List<Annotator> annotators() {
    return annotators;
  }

  /**
   * Returns a digest of the jar and the models in use, to be part of the version of what is made
   * with them. Reads them all.
   */
  public String digest() {
    List<Path> files = new ArrayList<>(List.of(jar));
    annotators.stream()
        .flatMap(annotator -> annotator.models().stream())
        .map(jar.resolveSibling("")::resolve)
        .forEach(files::add);
    return GitBlob.digest(files);
  }

  /**
   * Reads one paragraph or sentence.
   *
   * <p>Runs of more than 200 characters without a space are one word each, which VnCoreNLP never
   * sees.
   *
   * @param zone what to read of the text
   * @param wholes spans that are one word each, such as directives and honorifics, in text order,
   *     disjoint; those outside the zone don't count
   */
  public Reading words(String text, Span zone, List<Span> wholes) {
    PlainText plain = PlainText.of(text, zone);
    String readable = plain.text();
    List<VnCoreNlpWord> words = new ArrayList<>();
    for (Piece piece : Piece.of(readable)) {
      if (!piece.readable()) {
        words.add(unread(plain.original(piece.span().start(), piece.span().end())));
        continue;
      }
      switch (read(plain, piece.span())) {
        case Reading.Read(var some) -> words.addAll(some);
        case Reading.Failed failed -> {
          return failed;
        }
      }
    }
    return new Reading.Read(Gluing.of(text, words, within(zone, wholes)));
  }

  private static VnCoreNlpWord unread(Span span) {
    return new VnCoreNlpWord(span, Optional.empty(), Optional.empty());
  }

  private static List<Span> within(Span zone, List<Span> wholes) {
    return wholes.stream()
        .filter(zone::overlaps)
        .map(
            whole ->
                new Span(Math.max(zone.start(), whole.start()), Math.min(zone.end(), whole.end())))
        .toList();
  }

  private Reading read(PlainText plain, Span piece) {
    String readable = plain.text();
    try {
      List<Bridge.RawWord> raw = bridge.annotate(piece.in(readable));
      return Alignment.of(readable, piece, raw.stream().map(Bridge.RawWord::form).toList())
          .<Reading>map(spans -> new Reading.Read(placed(plain, raw, spans)))
          .orElseGet(() -> failed("other words came back than were sent", piece.in(readable)));
    } catch (Throwable e) {
      // Also errors: long unspaced text ends in StackOverflowError or OutOfMemoryError.
      return failed(told(e), piece.in(readable));
    }
  }

  private static List<VnCoreNlpWord> placed(
      PlainText plain, List<Bridge.RawWord> raw, List<Span> spans) {
    List<VnCoreNlpWord> words = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      Span span = plain.original(spans.get(i).start(), spans.get(i).end());
      if (!words.isEmpty() && words.getLast().span().overlaps(span)) {
        // It split a sign from marks that changed places when composed.
        VnCoreNlpWord last = words.removeLast();
        words.add(last.at(last.span().union(span)));
      } else {
        words.add(new VnCoreNlpWord(span, raw.get(i).tag(), raw.get(i).label()));
      }
    }
    return words;
  }

  private static Reading failed(String reason, String text) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text;
    return new Reading.Failed("VnCoreNLP failed on '%s': %s".formatted(shown, reason));
  }

  private static String told(Throwable thrown) {
    return (thrown instanceof InvocationTargetException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown)
        .toString();
  }

  @Override
  public void close() {
    try {
      bridge.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
