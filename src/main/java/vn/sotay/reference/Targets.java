package vn.sotay.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.TextNormalizer;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;
import vn.sotay.lang.Tsv;

/**
 * Tells what is aimed at from what was reached: "phấn đấu đến năm 2025 đạt 95%" says what somebody
 * wants, and nobody may cite it as a rate that was had.
 */
public final class Targets {

  /** After these, figures are wanted … */
  private static final PhraseTable<Boolean> AIMS =
      phrases(
          "phấn đấu|dự kiến|đặt mục tiêu|đề ra mục tiêu|với mục tiêu|mục tiêu là"
              + "|mục tiêu đến|mục tiêu năm|đặt chỉ tiêu|đề ra chỉ tiêu|giao chỉ tiêu|chỉ tiêu là"
              + "|chỉ tiêu đến|sẽ đạt|sẽ có|phải đạt|yêu cầu đạt");

  /** … until these say what is so. */
  private static final PhraseTable<Boolean> REACHED =
      phrases(
          "đã|đến nay|tới nay|hiện|hiện nay|hiện có|thực tế|kết quả|mới đạt|chỉ đạt|nhưng|song"
              + "|trong khi");

  /** Before "phấn đấu": it is a noun there, or done ("nỗ lực phấn đấu", "đã phấn đấu đạt"). */
  private static final Set<String> NO_AIM_AFTER = keys("lực sự đã thần chí trình nhờ");

  /** Behind it: somebody wants to become something ("quần chúng phấn đấu vào Đảng"). */
  private static final Set<String> NO_AIM_BEFORE = keys("vào trở rèn của");

  private Targets() {}

  private static PhraseTable<Boolean> phrases(String all) {
    return PhraseTable.of(
        Tsv.parts(all).stream().collect(Collectors.toMap(Function.identity(), phrase -> true)));
  }

  private static Set<String> keys(String words) {
    return Stream.of(words)
        .flatMap(text -> Tokenizer.tokens(text).stream())
        .map(Token::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns whether the figure that follows is one that is wanted or expected.
   *
   * @param before what stands before it in its sentence
   */
  public static boolean announcedIn(String before) {
    List<Token> tokens = Tokenizer.tokens(TextNormalizer.normalize(before));
    boolean announced = false;
    int at = 0;
    while (at < tokens.size()) {
      Optional<PhraseTable.Match<Boolean>> aim = AIMS.longestAt(tokens, at);
      if (aim.isPresent()) {
        announced |= isAim(tokens, aim.get());
        at = aim.get().to();
      } else {
        announced &= REACHED.longestAt(tokens, at).isEmpty();
        at++;
      }
    }
    return announced;
  }

  private static boolean isAim(List<Token> tokens, PhraseTable.Match<Boolean> aim) {
    boolean told = aim.from() > 0 && NO_AIM_AFTER.contains(tokens.get(aim.from() - 1).key());
    boolean becomes =
        aim.to() < tokens.size() && NO_AIM_BEFORE.contains(tokens.get(aim.to()).key());
    return !told && !becomes;
  }
}
