package vn.sotay.cli;

import vn.sotay.store.Corpus;
import vn.sotay.store.Repair;

/** Tells a person what was put in order when a corpus was opened after a crash. */
record Repairs(Context context) {

  void print(Corpus corpus) {
    corpus.repairs().forEach(repair -> context.console().err().println(text(repair)));
  }

  private String text(Repair repair) {
    return switch (repair) {
      case Repair.TornTail(String file, long bytes) ->
          context.messages().text("corpus.torn", file, bytes);
      case Repair.Adopted(long pages) -> context.messages().text("corpus.adopted", pages);
    };
  }
}
