package vn.sotay.vncorenlp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part of VnCoreNLP that Sotay uses; each needs those before it. */
public enum Annotator {
  WORDS("wseg"),
  TAGS("pos"),
  NAMES("ner");

  private final String id;

  Annotator(String id) {
    this.id = id;
  }

  /** Returns VnCoreNLP's own name for it. */
  public String id() {
    return id;
  }

  /** Returns the model files it needs, relative to the folder of the jar. */
  public List<String> models() {
    return switch (this) {
      case WORDS ->
          List.of("models/wordsegmenter/wordsegmenter.rdr", "models/wordsegmenter/vi-vocab");
      case TAGS -> List.of("models/postagger/vi-tagger");
      case NAMES ->
          List.of(
              "models/ner/vi-ner.xz",
              "models/ner/vi-500brownclusters.xz",
              "models/ner/vi-pretrainedembeddings.xz");
    };
  }

  /** Returns those whose models, and the models of all before them, lie in the folder. */
  public static List<Annotator> in(Path folder) {
    List<Annotator> found = new ArrayList<>();
    for (Annotator annotator : values()) {
      if (!annotator.models().stream().allMatch(m -> Files.isRegularFile(folder.resolve(m)))) {
        break;
      }
      found.add(annotator);
    }
    return List.copyOf(found);
  }
}
