package vn.sotay.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of {@code <version>-<number>.jsonl} or {@code .tsv} files, each a batch of lines that
 * appears whole or not at all.
 *
 * <p>A batch is written beside its place, synced, then moved there: whatever moment the process
 * dies at, a later one finds only whole batches.
 */
final class LineFiles {

  /** What the lines are. */
  enum Form {
    JSON(".jsonl"),
    TABBED(".tsv");

    private final String suffix;

    Form(String suffix) {
      this.suffix = suffix;
    }
  }

  private static final String UNFINISHED = ".part";

  private final Path folder;
  private final String version;
  private final Form form;

  private LineFiles(Path folder, String version, Form form) {
    this.folder = folder;
    this.version = version;
    this.form = form;
  }

  /**
   * Opens the folder for one version of the code; batches of other versions are deleted, since they
   * are to be made again.
   *
   * @throws UncheckedIOException if the folder can't be made or read
   */
  static LineFiles open(Path folder, String version, Form form) {
    try {
      Files.createDirectories(folder);
      var files = new LineFiles(folder, version, form);
      files.deleteWhatIsStale();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be opened".formatted(folder), e);
    }
  }

  /** Opens the folder for reading only; one that is missing has no batches. */
  static LineFiles read(Path folder, String version, Form form) {
    return new LineFiles(folder, version, form);
  }

  /** Returns the versions that batches in the folder have, sorted; none where it is missing. */
  static SortedSet<String> versions(Path folder, Form form) {
    try {
      return new LineFiles(folder, "", form)
          .all().stream()
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(form.suffix) && name.contains("-"))
              .map(name -> name.substring(0, name.lastIndexOf('-')))
              .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be read".formatted(folder), e);
    }
  }

  private void deleteWhatIsStale() throws IOException {
    for (Path file : all()) {
      String name = file.getFileName().toString();
      if ((name.endsWith(UNFINISHED) || isBatch(file)) && !isCurrent(file)) {
        Files.delete(file);
      }
    }
  }

  private static boolean isBatch(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && Stream.of(Form.values()).anyMatch(form -> name.endsWith(form.suffix));
  }

  private boolean isCurrent(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(version + "-") && name.endsWith(form.suffix);
  }

  private List<Path> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private List<Path> batches() throws IOException {
    return all().stream().filter(this::isCurrent).toList();
  }

  /**
   * Where a line stands.
   *
   * @param batch the file's name
   * @param start offset of its first byte
   * @param length in bytes, its end excluded
   */
  record Place(String batch, long start, int length) {}

  /** Returns the names of the batches, oldest first. */
  List<String> names() {
    try {
      return batches().stream().map(batch -> batch.getFileName().toString()).toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns the length of a batch in bytes. */
  long size(String batch) throws IOException {
    return Files.size(folder.resolve(batch));
  }

  /** Gives every line of a batch to {@code reader}, with where it stands. */
  void forEach(String batch, BiConsumer<Place, String> reader) {
    try (Stream<String> lines = Files.lines(folder.resolve(batch))) {
      long[] start = {0};
      lines.forEach(
          line -> {
            Place place = new Place(batch, start[0], length(line));
            start[0] += place.length() + 1;
            reader.accept(place, line);
          });
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Gives every line to {@code reader}, oldest batch first. */
  void forEach(Consumer<String> reader) {
    names().forEach(batch -> forEach(batch, (place, line) -> reader.accept(line)));
  }

  /** Returns the line at a place. */
  String line(Place place) {
    ByteBuffer line = ByteBuffer.allocate(place.length());
    try (FileChannel batch = FileChannel.open(folder.resolve(place.batch()))) {
      while (line.hasRemaining() && batch.read(line, place.start() + line.position()) >= 0) {}
      return new String(line.array(), 0, line.position(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns the places that lines have in a batch made of them. */
  static List<Place> places(String batch, List<String> lines) {
    List<Place> places = new ArrayList<>(lines.size());
    long start = 0;
    for (String line : lines) {
      places.add(new Place(batch, start, length(line)));
      start += length(line) + 1;
    }
    return places;
  }

  private static int length(String line) {
    return line.getBytes(StandardCharsets.UTF_8).length;
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("%s can't be read".formatted(folder), e);
  }

  /**
   * Adds a batch; does nothing for an empty one. Returns once the batch is on the disk.
   *
   * @return the batch's name; absent if there was none to add
   */
  Optional<String> add(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path target = folder.resolve("%s-%06d%s".formatted(version, nextNumber(), form.suffix));
      write(target, lines);
      return Optional.of(target.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "a batch can't be written into %s; is the disk full?".formatted(folder), e);
    }
  }

  /** Writes a file of lines so that it appears whole or not at all, and is on the disk then. */
  static void write(Path target, List<String> lines) throws IOException {
    Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
    Files.writeString(unfinished, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    sync(unfinished);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Takes lines out of every batch of every version; a batch left without lines goes. Each batch is
   * as it was or as it shall be, whatever moment the process dies at.
   *
   * @return the names of the batches that had such lines
   */
  static List<String> remove(Path folder, Predicate<String> unwanted) {
    List<String> changed = new ArrayList<>();
    try {
      for (Path file : new LineFiles(folder, "", Form.JSON).all()) {
        if (isBatch(file) && remove(file, Files.readAllLines(file), unwanted)) {
          changed.add(file.getFileName().toString());
        }
      }
      return changed;
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be written anew".formatted(folder), e);
    }
  }

  /** Takes lines out of all batches, as {@link #remove(Path, Predicate)} does. */
  void remove(Predicate<String> unwanted) {
    remove(folder, unwanted);
  }

  private static boolean remove(Path file, List<String> lines, Predicate<String> unwanted)
      throws IOException {
    List<String> kept = lines.stream().filter(unwanted.negate()).toList();
    if (kept.size() == lines.size()) {
      return false;
    }
    if (kept.isEmpty()) {
      Files.delete(file);
      return true;
    }
    write(file, kept);
    return true;
  }

  private int nextNumber() throws IOException {
    List<Path> batches = batches();
    if (batches.isEmpty()) {
      return 1;
    }
    String last = batches.getLast().getFileName().toString();
    return Integer.parseInt(
            last.substring(version.length() + 1, last.length() - form.suffix.length()))
        + 1;
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
