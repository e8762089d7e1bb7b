package vn.sotay.vncorenlp;

import java.util.Optional;
import vn.sotay.article.Span;

/**
 * A word as VnCoreNLP sees it, on our offsets.
 *
 * @param span where it stands, in UTF-16 code units; it cuts the exact surface out of the text
 * @param tag its part of speech in VnCoreNLP's own tag set, such as {@code Np}; absent without the
 *     tagger's model
 * @param label its place in a name, such as {@code B-PER}, or {@code O} outside one; absent without
 *     the models for names
 */
public record VnCoreNlpWord(Span span, Optional<String> tag, Optional<String> label) {

  VnCoreNlpWord at(Span other) {
    return new VnCoreNlpWord(other, tag, label);
  }
}
