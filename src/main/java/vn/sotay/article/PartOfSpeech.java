package vn.sotay.article;

import java.util.Optional;

/** The universal parts of speech (Universal Dependencies, version 2). */
public enum PartOfSpeech {
  ADJ('A'),
  ADP('E'),
  ADV('R'),
  AUX('U'),
  CCONJ('C'),
  DET('D'),
  INTJ('I'),
  NOUN('N'),
  NUM('M'),
  PART('T'),
  PRON('O'),
  PROPN('P'),
  PUNCT('.'),
  SCONJ('S'),
  SYM('Y'),
  VERB('V'),
  X('X');

  private final char letter;

  PartOfSpeech(char letter) {
    this.letter = letter;
  }

  /** Returns the letter by which {@link WordLayer} tells it, such as {@code N}. */
  public char letter() {
    return letter;
  }

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
