package vn.sotay.cli;

import picocli.CommandLine.Option;
import vn.sotay.article.MendableException;
import vn.sotay.search.SearchRequest;

/** Which part of a long result is printed. */
final class Paging {

  @Option(
      names = "--from",
      paramLabel = "N",
      defaultValue = "0",
      description = "skip the first N (default: 0)")
  private int from;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "print at most N (default: 10)")
  private int size;

  /**
   * @throws MendableException if it is out of range
   */
  int from() {
    return within("--from", from, 0, SearchRequest.MAX_DEPTH);
  }

  /**
   * @throws MendableException if it is out of range
   */
  int size() {
    return within("--limit", size, 1, SearchRequest.MAX_SIZE);
  }

  private static int within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new MendableException(
          "%s is %d, expected %d to %d.".formatted(option, value, least, most));
    }
    return value;
  }
}
