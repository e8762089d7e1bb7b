package vn.sotay.cli;

import vn.sotay.search.CitedDirective;
import vn.sotay.search.DirectiveCitations;
import vn.sotay.search.Hit;
import vn.sotay.search.NumberResults;
import vn.sotay.search.PracticeResults;

final class ResultJson {
  private ResultJson() {}

  static String hit(Hit hit) {
    return hit.toString();
  }

  static String practice(PracticeResults.PracticeHit hit) {
    return hit.toString();
  }

  static String number(NumberResults.NumberHit hit) {
    return hit.toString();
  }

  static String directive(CitedDirective directive) {
    return directive.toString();
  }

  static String citation(DirectiveCitations.Citation citation) {
    return citation.toString();
  }
}
