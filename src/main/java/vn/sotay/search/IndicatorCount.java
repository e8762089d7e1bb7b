package vn.sotay.search;

import vn.sotay.reference.Indicators.Indicator;

/**
 * How much is known on an indicator.
 *
 * @param figures how many figures tell of it
 */
public record IndicatorCount(Indicator indicator, long figures) {}
