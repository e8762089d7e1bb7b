package vn.sotay.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;

/** Tells a change from a level: "tăng 6,3%" is none of the rates that "đạt 94,8%" is one of. */
public final class Changes {

  private static final Set<String> ROSE_OR_FELL = keys("tăng giảm");

  /** What may stand between the verb and the figure. */
  private static final Set<String> HEDGES =
      keys("gần hơn trên dưới khoảng thêm bớt đi được bình quân trung tới");

  private static final String THAN = keys("hơn").iterator().next();
  private static final Set<String> COMPARED = keys("cao thấp nhiều ít");

  /** So many words are looked at, and so many characters. */
  private static final int MOST = 5;

  private static final int FAR = 80;

  private Changes() {}

  private static Set<String> keys(String words) {
    return Stream.of(words)
        .flatMap(text -> Tokenizer.tokens(text).stream())
        .map(Token::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns whether the figure that follows is a change.
   *
   * @param before what stands before it in its sentence
   */
  public static boolean follows(String before) {
    String near = before.substring(Math.max(0, before.length() - FAR));
    List<Token> tokens = Tokenizer.tokens(TextNormalizer.normalize(near));
    for (int at = tokens.size() - 1; at >= 0 && at >= tokens.size() - MOST; at--) {
      String key = tokens.get(at).key();
      boolean isCompared =
          key.equals(THAN) && at > 0 && COMPARED.contains(tokens.get(at - 1).key());
      if (isCompared || ROSE_OR_FELL.contains(key)) {
        return true;
      }
      if (!HEDGES.contains(key)) {
        return false;
      }
    }
    return false;
  }
}
