package vn.sotay.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The bundled articles. */
public final class SampleArticles {

  /** Articles are numbered from 1, with gaps, up to this. */
  private static final int HIGHEST_NUMBER = 30;

  private SampleArticles() {}

  /** Returns an outlet's articles, newest first. */
  public static List<SampleArticle> of(SampleOutlet outlet) {
    return IntStream.rangeClosed(1, HIGHEST_NUMBER)
        .mapToObj("%s-%%02d".formatted(outlet.id())::formatted)
        .flatMap(id -> read(id).stream())
        .sorted(Comparator.comparing(SampleArticle::published).reversed())
        .toList();
  }

  private static Optional<SampleArticle> read(String id) {
    try (InputStream in =
        SampleArticles.class.getResourceAsStream("/sample/articles/%s.txt".formatted(id))) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              SampleArticle.parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the sample article %s can't be read".formatted(id), e);
    }
  }
}
