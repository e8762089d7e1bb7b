package vn.sotay.pipeline;

import java.util.regex.Pattern;
import vn.sotay.lang.TaggingSegmenter;
import vn.sotay.lang.WordSegmenter;

/**
 * Which engine finds the words of articles.
 *
 * @param id its name and the digest of its models, such as {@code embedded.1f2e3d4c5b6a}: letters
 *     and digits around one stop; part of the version of all that is made with it
 * @param segmenter the engine
 */
public record WordEngine(String id, WordSegmenter segmenter) {

  private static final Pattern ID = Pattern.compile("[a-z]+\\.[0-9a-f]+");

  /** Hexadecimal digits of the models' digest. */
  private static final int DIGITS = 12;

  /**
   * @throws IllegalArgumentException if the id isn't of the form above
   */
  public WordEngine {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id is '%s', expected name.digest".formatted(id));
    }
  }

  /** Returns the built-in engine. */
  public static WordEngine embedded() {
    return of("embedded", TaggingSegmenter.modelDigest(), TaggingSegmenter.builtIn());
  }

  /**
   * Returns an engine.
   *
   * @param name in small letters
   * @param digest of its models, in hexadecimal digits; the first twelve count
   */
  public static WordEngine of(String name, String digest, WordSegmenter segmenter) {
    return new WordEngine(name + "." + digest.substring(0, DIGITS), segmenter);
  }
}
