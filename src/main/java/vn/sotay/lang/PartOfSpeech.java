package vn.sotay.lang;

import java.util.Optional;

/** The universal parts of speech (Universal Dependencies, version 2). */
public enum PartOfSpeech {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /** Returns the part of speech of this name, such as {@code NOUN}. */
  public static Optional<PartOfSpeech> named(String name) {
    for (PartOfSpeech tag : values()) {
      if (tag.name().equals(name)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }
}
