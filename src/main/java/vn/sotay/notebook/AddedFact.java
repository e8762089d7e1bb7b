package vn.sotay.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotay.article.AdminArea;
import vn.sotay.article.MendableException;
import vn.sotay.article.Mention;
import vn.sotay.article.Span;
import vn.sotay.article.Statement;
import vn.sotay.article.Unit;

/**
 * Makes a fact that the machine missed from what a person said of it: at first what the words alone
 * tell, then with the values that were given.
 *
 * @param correction adds it
 * @param span where its words stand in the article's text
 */
record AddedFact(Correction correction, Span span) {

  /**
   * Checks that nothing lacks without which there is no such fact.
   *
   * @throws MendableException if a value lacks
   */
  static void check(Layer layer, TextQuote quote, Map<String, String> values) {
    new TreeSet<>(layer.needed())
        .stream()
            .filter(name -> values.getOrDefault(name, "").isEmpty())
            .findFirst()
            .ifPresent(
                name -> {
                  throw new MendableException(
                      "'%s' can't be read as one of %s: '%s=' is missing, expected %s.\nGive its values: %s."
                          .formatted(
                              quote.words(),
                              layer.slug(),
                              name,
                              MendedValues.expected(name),
                              forms(layer)));
                });
  }

  private static String forms(Layer layer) {
    return layer.attributes().stream().map(name -> name + "=…").collect(Collectors.joining(" "));
  }

  /** Returns it as a mention; none if it is a statement. */
  Stream<Mention> mention(String text) {
    String words = span.in(text);
    Optional<Mention> bare =
        switch (correction.layer()) {
          case QUANTITIES -> Optional.of(quantity());
          case DIRECTIVES -> Optional.of(directive());
          case PERSONS -> Optional.of(new Mention.Person(span, spaced(words), Optional.empty()));
          case ORGANIZATIONS -> Optional.of(new Mention.Organization(span, Optional.empty()));
          case LOCATIONS -> Optional.of(place(words));
          case DATES -> Optional.of(new Mention.TimeExpression(span, Optional.empty(), false));
          case PRACTICES, RESULTS, LIMITATIONS -> Optional.empty();
        };
    return bare.map(MendedValues.of(correction)::in).stream();
  }

  private Mention quantity() {
    return new Mention.Quantity(
        span, Optional.empty(), Unit.COUNT, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Mention directive() {
    return new Mention.Directive(
        span, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  private Mention place(String words) {
    return new Mention.Location(span, spaced(words), Optional.empty(), AdminArea.UNKNOWN);
  }

  /** A name may go on in the next line. */
  private static String spaced(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** Returns it as a statement; none if it is a mention. */
  Stream<Statement> statement() {
    Optional<Statement> bare =
        switch (correction.layer()) {
          case PRACTICES -> Optional.of(statement(Statement.Kind.PRACTICE));
          case RESULTS -> Optional.of(statement(Statement.Kind.RESULT));
          case LIMITATIONS -> Optional.of(statement(Statement.Kind.LIMITATION));
          case QUANTITIES, DIRECTIVES, PERSONS, ORGANIZATIONS, LOCATIONS, DATES -> Optional.empty();
        };
    return bare.map(MendedValues.of(correction)::in).stream();
  }

  /** A practice of which nothing else is said was done. */
  private Statement statement(Statement.Kind kind) {
    Optional<Statement.Modality> modality =
        kind == Statement.Kind.PRACTICE ? Optional.of(Statement.Modality.DONE) : Optional.empty();
    return new Statement(span, kind, List.of(), modality, Optional.empty());
  }
}
