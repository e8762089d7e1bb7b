package vn.sotay.annotate;

import java.util.Optional;
import vn.sotay.lang.PhraseTable;

/**
 * Tells who issues a paper from the words before it: {@code Ban Thường vụ Tỉnh ủy đã ban hành [Chỉ
 * thị số 17]} is the provincial committee's, though the citation names no issuer.
 */
final class IssuingSubject {

  private static final PhraseTable<String> ISSUES =
      Phrases.of("ban hành", "ký ban hành", "ra", "có", "xây dựng", "xây dựng và ban hành");

  private static final PhraseTable<String> ADVERBS =
      Phrases.of("đã", "vừa", "mới", "vừa mới", "cũng", "sẽ", "kịp thời", "tiếp tục", "đồng thời");

  private static final int LONGEST_VERB = 5;
  private static final int MOST_ADVERBS = 3;

  private IssuingSubject() {}

  /** Returns the mark of the body that issues the paper whose type word is at {@code type}. */
  static Optional<String> mark(Words line, int type) {
    for (int verb = Math.max(0, type - LONGEST_VERB); verb < type; verb++) {
      if (line.after(ISSUES, verb) == type) {
        return bodyBefore(line, withoutAdverbs(line, verb));
      }
    }
    return Optional.empty();
  }

  private static int withoutAdverbs(Words line, int verb) {
    int at = verb;
    for (int skipped = 0; skipped < MOST_ADVERBS; skipped++) {
      if (line.after(ADVERBS, at - 2) == at) {
        at -= 2;
      } else if (line.after(ADVERBS, at - 1) == at) {
        at--;
      }
    }
    return at;
  }

  private static Optional<String> bodyBefore(Words line, int end) {
    for (int from = Math.max(0, end - OrganizationGrammar.LONGEST); from < end; from++) {
      if (line.bodyEnd(from) == end) {
        return IssuerReader.at(line, from).flatMap(IssuerReader.Reading::mark);
      }
    }
    return Optional.empty();
  }
}
