package vn.sotay.search;

import java.util.Optional;
import vn.sotay.reference.Indicators;
import vn.sotay.reference.Indicators.Indicator;

/** The indicator that a question asks for and nothing else: "ty le dv du sinh hoat bao nhieu". */
public final class AskedIndicator {

  private AskedIndicator() {}

  /**
   * Returns the indicator.
   *
   * @param query as it was typed
   */
  public static Optional<Indicator> in(String query) {
    String wanted = AskedWords.of(query).wantedText();
    return wanted.isBlank() ? Optional.empty() : Indicators.standard().asked(wanted);
  }
}
