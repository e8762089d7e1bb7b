package vn.sotay.vncorenlp;

import java.util.List;

/** What came of reading one stretch of text. */
public sealed interface Reading {

  /**
   * The words, in text order, disjoint. Every character that is neither white space nor invisible
   * belongs to one.
   */
  record Read(List<VnCoreNlpWord> words) implements Reading {
    public Read {
      words = List.copyOf(words);
    }
  }

  /**
   * VnCoreNLP broke down or gave back other words than the text has; another engine must read it.
   *
   * @param reason for people: what happened, and on which text
   */
  record Failed(String reason) implements Reading {}
}
