package vn.sotay.vncorenlp;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * VnCoreNLP's signatures, by reflection. Nothing here knows what a good answer is.
 *
 * <p>One lock for all: only its word segmenter may be used by two threads, and {@link Surroundings}
 * belong to the whole process.
 */
final class Bridge implements AutoCloseable {

  /**
   * A word as it comes.
   *
   * @param form its syllables, joined by {@code _}
   */
  record RawWord(String form, Optional<String> tag, Optional<String> label) {}

  private static final ReentrantLock LOCK = new ReentrantLock();

  private final JarClasses classes;
  private final Object pipeline;
  private final Method annotate;
  private final Constructor<?> annotation;
  private final Method words;
  private final Method form;
  private final Method tag;
  private final Method label;

  private Bridge(JarClasses classes, String[] annotators) throws ReflectiveOperationException {
    this.classes = classes;
    Class<?> pipelineType = classes.loadClass("vn.pipeline.VnCoreNLP");
    Class<?> annotationType = classes.loadClass("vn.pipeline.Annotation");
    Class<?> wordType = classes.loadClass("vn.pipeline.Word");
    annotate = pipelineType.getMethod("annotate", annotationType);
    annotation = annotationType.getConstructor(String.class);
    words = annotationType.getMethod("getWords");
    form = wordType.getMethod("getForm");
    tag = wordType.getMethod("getPosTag");
    label = wordType.getMethod("getNerLabel");
    pipeline = pipelineType.getConstructor(String[].class).newInstance((Object) annotators);
  }

  /**
   * Loads the jar and the models beside it.
   *
   * @throws ReflectiveOperationException if it isn't VnCoreNLP, or its constructor threw
   */
  static Bridge open(Path jar, List<Annotator> annotators)
      throws IOException, ReflectiveOperationException {
    String[] ids = annotators.stream().map(Annotator::id).toArray(String[]::new);
    var classes = new JarClasses(jar);
    boolean opened = false;
    LOCK.lock();
    try (var kept = Surroundings.kept(classes)) {
      var bridge = new Bridge(classes, ids);
      opened = true;
      return bridge;
    } finally {
      LOCK.unlock();
      if (!opened) {
        classes.close();
      }
    }
  }

  /**
   * Returns the words of a text.
   *
   * @throws ReflectiveOperationException with whatever VnCoreNLP threw as its cause
   */
  List<RawWord> annotate(String text) throws ReflectiveOperationException {
    LOCK.lock();
    try (var kept = Surroundings.kept(classes)) {
      Object note = annotation.newInstance(text);
      annotate.invoke(pipeline, note);
      List<RawWord> found = new ArrayList<>();
      for (Object word : (List<?>) words.invoke(note)) {
        found.add(new RawWord((String) form.invoke(word), text(tag, word), text(label, word)));
      }
      return found;
    } finally {
      LOCK.unlock();
    }
  }

  private static Optional<String> text(Method method, Object word)
      throws ReflectiveOperationException {
    return Optional.ofNullable((String) method.invoke(word));
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
