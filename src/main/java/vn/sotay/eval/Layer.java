package vn.sotay.eval;

import java.util.List;
import java.util.Locale;

/** The annotation layers that are scored, in the order of the table. */
public enum Layer {
  PERSONS,
  ORGANIZATIONS,
  LOCATIONS,
  DATES,
  QUANTITIES,
  DIRECTIVES,
  PRACTICES,
  RESULTS,
  LIMITATIONS;

  /** The least share of the union by which two statements must overlap to be the same one. */
  private static final double STATEMENT_OVERLAP = 0.4;

  /** Returns the name in gold files and measures: {@code persons}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what is compared on items that match. */
  public List<String> attributes() {
    return switch (this) {
      case PERSONS -> List.of("name", "title");
      case LOCATIONS -> List.of("norm");
      case DATES -> List.of("iso");
      case QUANTITIES -> List.of("value", "unit", "qualifier", "of");
      case DIRECTIVES -> List.of("type", "number", "issuer", "date");
      case ORGANIZATIONS, PRACTICES, RESULTS, LIMITATIONS -> List.of();
    };
  }

  /** Returns whether its items are sentences or clauses. */
  public boolean ofStatements() {
    return switch (this) {
      case PRACTICES, RESULTS, LIMITATIONS -> true;
      case PERSONS, ORGANIZATIONS, LOCATIONS, DATES, QUANTITIES, DIRECTIVES -> false;
    };
  }

  /** Returns the least share of the union that two items must have in common; 0: any character. */
  double leastOverlap() {
    return ofStatements() ? STATEMENT_OVERLAP : 0;
  }
}
