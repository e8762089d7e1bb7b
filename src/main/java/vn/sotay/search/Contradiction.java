package vn.sotay.search;

import vn.sotay.article.Unit;

/**
 * Two figures on the same indicator, subject and period that differ. Which is right, if any, only a
 * person can tell; so both stand side by side with their sentences. What is rounded differs only
 * beyond its rounding: {@link ToldValue}.
 *
 * @param counted what the earlier counts; the other counts the same or tells of the same indicator
 * @param unit of both; a part of a whole (45/50) counts as a percentage
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
