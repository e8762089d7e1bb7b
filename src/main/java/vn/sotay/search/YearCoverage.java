package vn.sotay.search;

/**
 * What a year has.
 *
 * @param year four digits
 * @param articles how many articles
 * @param then coverage of the 63 provinces before 1 July 2025
 * @param now coverage of the 34 provinces of today
 */
public record YearCoverage(
    String year, long articles, ProvinceCoverage then, ProvinceCoverage now) {}
