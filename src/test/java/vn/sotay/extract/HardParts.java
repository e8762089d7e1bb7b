package vn.sotay.extract;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands around the articles of the hard suite: boxes, other stories, papers. */
final class HardParts {

  private final Path folder;
  private final Map<String, String> boxes = new HashMap<>();
  private final List<List<String>> stories;
  private final List<List<String>> papers;

  HardParts(Path folder) {
    this.folder = folder;
    this.stories = table("items.txt");
    this.papers = table("register.txt");
  }

  private List<List<String>> table(String name) {
    return HardPages.text(folder.resolve(name))
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  String box(String name) {
    return boxes.computeIfAbsent(name, box -> HardPages.text(folder.resolve(box + ".html")));
  }

  /** Returns so many other stories, each by the form, from the one that the key chooses. */
  String stories(String key, int count, String form) {
    StringBuilder out = new StringBuilder();
    int first = HardPages.hash(key, stories.size());
    for (int i = 0; i < count; i++) {
      List<String> story = stories.get((first + i) % stories.size());
      out.append(
          form.replace("@href", "/tin/" + (300 + (first + i) % stories.size()))
              .replace("@headline", story.getFirst())
              .replace("@day", story.get(1))
              .replace("@teaser", story.get(2)));
    }
    return out.toString();
  }

  /** Returns the register's papers, each by the form. */
  String papers(String form) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < papers.size(); i++) {
      List<String> paper = papers.get(i);
      out.append(
          form.replace("@number", paper.getFirst())
              .replace("@n", String.valueOf(i + 1))
              .replace("@day", paper.get(1))
              .replace("@subject", paper.get(2)));
    }
    return out.toString();
  }
}
