package vn.sotay.search;

import vn.sotay.article.Unit;

/**
 * Two figures on the same indicator, subject and period that differ. Which is right, if any, only a
 * person can tell; so both stand side by side with their sentences.
 *
 * @param counted what the earlier counts; the other counts the same or tells of the same indicator
 * @param unit of both
 * @param subject the body or place both sentences name
 * @param period the year both speak of
 * @param one the figure of the earlier article
 * @param other the figure of the later article, of another story
 */
public record Contradiction(
    String counted,
    Unit unit,
    String subject,
    String period,
    NumberResults.NumberHit one,
    NumberResults.NumberHit other) {}
