package vn.sotay.vncorenlp;

import java.util.Optional;
import vn.sotay.article.PartOfSpeech;

/** VnCoreNLP's parts of speech (those of VLSP 2013) in universal terms. */
final class TagSet {

  private TagSet() {}

  /** Returns the universal part of speech, empty for an unknown tag. */
  static Optional<PartOfSpeech> universal(String tag) {
    return Optional.ofNullable(
        switch (tag) {
          case "N", "Nc", "Nu", "Ny", "Nb" -> PartOfSpeech.NOUN;
          case "Np" -> PartOfSpeech.PROPN;
          case "V", "Vb", "Vy" -> PartOfSpeech.VERB;
          case "A", "Ab" -> PartOfSpeech.ADJ;
          case "P" -> PartOfSpeech.PRON;
          case "R" -> PartOfSpeech.ADV;
          case "L" -> PartOfSpeech.DET;
          case "M" -> PartOfSpeech.NUM;
          case "E" -> PartOfSpeech.ADP;
          case "C" -> PartOfSpeech.SCONJ;
          case "Cc" -> PartOfSpeech.CCONJ;
          case "I" -> PartOfSpeech.INTJ;
          case "T" -> PartOfSpeech.PART;
          case "CH" -> PartOfSpeech.PUNCT;
          case "B", "Y", "S", "Z", "X" -> PartOfSpeech.X;
          default -> null;
        });
  }
}
