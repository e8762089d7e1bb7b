package vn.sotay.article;

import java.util.Optional;

/**
 * A word: one or more syllables, a number, or a sign.
 *
 * @param span where it stands, in UTF-16 code units; it may cover spaces between its syllables
 * @param tag its part of speech, where the engine tells
 */
public record Word(Span span, Optional<PartOfSpeech> tag) {

  /** A word whose part of speech isn't known. */
  public Word(Span span) {
    this(span, Optional.empty());
  }
}
