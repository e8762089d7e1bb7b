package vn.sotay.annotate;

import vn.sotay.annotate.StatementCues.Sense;

/**
 * What the text before a clause leads a reader to expect of it.
 *
 * @param achievements whether what was reached is being told ("Kết quả đạt được:", "Về ưu điểm …")
 * @param shortcomings whether shortcomings are being told ("Tuy nhiên …")
 * @param planned whether what lies ahead is being told ("Thời gian tới …")
 * @param required whether somebody is telling what must be done ("Bí thư yêu cầu …")
 */
record Frame(boolean achievements, boolean shortcomings, boolean planned, boolean required) {

  static final Frame NONE = new Frame(false, false, false, false);

  /** A subheading has at most so many tokens. */
  static final int LONGEST_SUBHEADING = 20;

  /** A shortcoming this clear opens the frame. */
  private static final double CLEAR = 0.8;

  /** A subheading or a sentence's opening words that name results so clearly announce them. */
  private static final double ANNOUNCED = 0.5;

  /** So clear a shortcoming among a paragraph's sentences opens it too … */
  private static final double MENTIONED = 0.65;

  /** … unless deeds and results are this much clearer. */
  private static final double MARGIN = 0.4;

  /** Deeds and results this clear close it. */
  private static final double ENOUGH = 0.75;

  /** Whether the text tells what lies ahead rather than what was. */
  boolean ahead() {
    return planned || required;
  }

  /** Returns the frame inside a sentence whose opening words were read. */
  Frame within(Reading lead) {
    boolean failing = shortcomings || lead.of(Sense.LIMITATION) >= CLEAR;
    return new Frame(
        !failing && (achievements || lead.of(Sense.RESULT) >= ANNOUNCED),
        failing,
        planned || lead.has(Sense.PLANNED),
        required || lead.has(Sense.REQUIRED));
  }

  /** Returns the frame after a clause. */
  Frame after(Reading clause) {
    double deed = Math.max(clause.of(Sense.PRACTICE), clause.of(Sense.RESULT));
    double shortcoming = clause.of(Sense.LIMITATION);
    boolean opens = shortcoming >= MENTIONED && shortcoming + MARGIN >= deed;
    boolean task = clause.has(Sense.TASK) && (ahead() || clause.has(Sense.REQUIRED));
    return new Frame(
        achievements && !opens,
        opens || (shortcomings && deed < ENOUGH),
        planned || clause.has(Sense.PLANNED),
        required || task);
  }
}
