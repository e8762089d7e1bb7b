package vn.sotay.vncorenlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A folder with a jar that has VnCoreNLP's signatures and bad habits, of our own making.
 *
 * <p>It finds its models by the raw path of its classes, prints to standard output, switches off
 * java.util.logging's root, moves tone marks, splits at hyphens, slashes and apostrophes, and
 * throws an error at decomposed text, no-break spaces, long tokens, line breaks and the word {@code
 * sập}.
 */
public final class StubJar {

  private static final String PIPELINE =
      """
      package vn.pipeline;
      import java.io.*;
      import java.util.*;
      import java.util.logging.*;
      public class VnCoreNLP {
        private final Set<String> annotators;
        private final Map<String, String> labels = new HashMap<>();
        public VnCoreNLP(String[] annotators) throws IOException {
          this.annotators = new HashSet<>(Arrays.asList(annotators));
          System.out.println("INFO loading");
          Logger root = Logger.getLogger("");
          root.setLevel(Level.OFF);
          for (Handler handler : root.getHandlers()) root.removeHandler(handler);
          ClassLoader loader = Thread.currentThread().getContextClassLoader();
          String logging = new String(loader.getResource("log4j.properties").openStream().readAllBytes());
          if (!logging.contains("OFF")) throw new IOException("log4j.properties: " + logging);
          String jar = VnCoreNLP.class.getProtectionDomain().getCodeSource().getLocation().getPath();
          File model = new File(new File(jar).getParentFile(), "models/wordsegmenter/vi-vocab");
          if (!model.exists()) throw new IOException(model + " is not found!");
          String own = new String(VnCoreNLP.class.getResourceAsStream("/own.txt").readAllBytes());
          if (!own.equals("own")) throw new IOException(own);
          if (this.annotators.contains("ner")) readLabels(new File(model.getParentFile(), "../ner/vi-ner.xz"));
        }
        private void readLabels(File names) throws IOException {
          if (names.length() == 0) throw new OutOfMemoryError("Java heap space");
          try (Scanner lines = new Scanner(names, "UTF-8")) {
            while (lines.hasNext()) labels.put(lines.next(), lines.next());
          }
        }
        public void annotate(Annotation annotation) throws IOException {
          System.out.println("INFO annotating");
          Logger.getLogger("").setLevel(Level.OFF);
          String raw = annotation.raw;
          if (!java.text.Normalizer.isNormalized(raw, java.text.Normalizer.Form.NFC))
            throw new AssertionError("decomposed");
          if (raw.contains("\\n")) throw new AssertionError("two paragraphs");
          if (raw.contains("\\u00a0") || raw.contains("\\u200b")) throw new AssertionError("strange space");
          String joined = raw.replace("chi bộ", "chi_bộ").replace("Hòa Bình", "Hoà_Bình").replace("òa", "oà");
          joined = joined.replaceAll("([-/',.])", " $1 ").trim();
          for (String token : joined.split("\\\\s+")) {
            if (token.length() > 200) throw new StackOverflowError();
            if (token.equals("sập")) throw new StackOverflowError();
            if (token.equals("mất")) continue;
            String tag = annotators.contains("pos") ? "N" : null;
            String label = annotators.contains("ner") ? labels.getOrDefault(token, "O") : null;
            annotation.words.add(new Word(token, tag, label));
          }
        }
      }
      """;

  private static final String ANNOTATION =
      """
      package vn.pipeline;
      import java.util.*;
      public class Annotation {
        final String raw;
        final List<Word> words = new ArrayList<>();
        public Annotation(String raw) { this.raw = raw; }
        public List<Word> getWords() { return words; }
      }
      """;

  private static final String WORD =
      """
      package vn.pipeline;
      public class Word {
        private final String form;
        private final String tag;
        private final String label;
        Word(String form, String tag, String label) { this.form = form; this.tag = tag; this.label = label; }
        public String getForm() { return form; }
        public String getPosTag() { return tag; }
        public String getNerLabel() { return label; }
      }
      """;

  private static final Map<String, String> SOURCES =
      Map.of("VnCoreNLP", PIPELINE, "Annotation", ANNOTATION, "Word", WORD);

  /** The jar, made once. */
  private static final byte[] JAR = jar();

  private StubJar() {}

  /** Puts the jar into {@code folder}, and empty models of the annotators beside it. */
  public static void into(Path folder, Annotator... annotators) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("VnCoreNLP-1.2.jar"), JAR);
    for (Annotator annotator : annotators) {
      for (String model : annotator.models()) {
        Files.createDirectories(folder.resolve(model).getParent());
        Files.createFile(folder.resolve(model));
      }
    }
  }

  /**
   * Gives it a model for names that loads; the empty one ends in want of memory.
   *
   * @param labels a word as it has it and its label, one pair a line
   */
  public static void names(Path folder, String labels) throws IOException {
    into(folder, Annotator.values());
    Files.writeString(folder.resolve(Annotator.NAMES.models().getFirst()), labels);
  }

  private static byte[] jar() {
    try {
      Path classes = Files.createTempDirectory("stub");
      compile(classes);
      Files.writeString(classes.resolve("own.txt"), "own");
      Files.writeString(classes.resolve("log4j.properties"), "log4j.rootLogger=INFO, stdout");
      byte[] jar = packed(classes);
      remove(classes);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> sources =
        SOURCES.entrySet().stream()
            .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
            .toList();
    List<String> options = List.of("-d", classes.toString(), "-proc:none");
    if (!compiler.getTask(null, null, null, options, null, sources).call()) {
      throw new IllegalStateException("the stub doesn't compile; see standard error");
    }
  }

  private static byte[] packed(Path classes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new JarOutputStream(bytes);
        Stream<Path> files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).forEach(file -> put(out, classes, file));
    }
    return bytes.toByteArray();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void put(JarOutputStream out, Path classes, Path file) {
    try {
      out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {

    private final String code;

    Source(String name, String code) {
      super(URI.create("string:///vn/pipeline/" + name + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
