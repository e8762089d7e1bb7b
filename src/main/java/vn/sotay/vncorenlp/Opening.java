package vn.sotay.vncorenlp;

import java.util.List;

/** What came of opening a folder with VnCoreNLP. */
public sealed interface Opening {

  /**
   * It works.
   *
   * @param notes for people: what had to be left out, and why; empty if all went well
   */
  record Opened(VnCoreNlp engine, List<String> notes) implements Opening {
    public Opened {
      notes = List.copyOf(notes);
    }
  }

  /**
   * It doesn't, so another engine must serve.
   *
   * @param reason for people: what is wrong, and what to do
   */
  record Unusable(String reason) implements Opening {}
}
