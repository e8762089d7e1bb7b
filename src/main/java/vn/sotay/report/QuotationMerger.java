package vn.sotay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.sotay.lang.Token;
import vn.sotay.lang.Tokenizer;

/**
 * Folds near-copies of a passage into one, keeping all their sources: papers take over each other's
 * reports word by word, and a report shouldn't count them as independent evidence. Passages whose
 * figures differ are never copies: which figure is right is for the reader to see.
 */
final class QuotationMerger {

  /**
   * Two passages are copies if they share this part of their three-token runs (Jaccard). Syndicated
   * copies differ in a few words only; two passages of the same pattern with other names and
   * figures stay below. Set by hand on 2026-11-21 on the sample articles; check with {@code
   * ReportAssemblerTest}.
   */
  private static final double SAME = 0.7;

  private static final int RUN = 3;

  private final List<Merged> merged = new ArrayList<>();
  private final Map<String, Set<Integer>> byRun = new HashMap<>();

  /** A passage with everything folded into it. */
  private record Merged(Report.Quotation first, Print print, Set<Source> sources) {}

  /**
   * What is compared.
   *
   * @param runs the runs of three tokens; for a shorter passage the passage itself
   * @param figures the numbers in text order
   */
  private record Print(Set<String> runs, List<String> figures) {

    static Print of(String words) {
      List<Token> tokens = Tokenizer.tokens(words);
      List<String> figures =
          tokens.stream().filter(t -> t.kind() == Token.Kind.NUMBER).map(Token::key).toList();
      return new Print(runs(tokens.stream().map(Token::key).toList()), figures);
    }

    private static Set<String> runs(List<String> keys) {
      Set<String> runs = new LinkedHashSet<>();
      for (int i = 0; i + RUN <= keys.size(); i++) {
        runs.add(String.join(" ", keys.subList(i, i + RUN)));
      }
      if (runs.isEmpty()) {
        runs.add(String.join(" ", keys));
      }
      return runs;
    }

    boolean isCopyOf(Print other) {
      return figures.equals(other.figures) && overlap(other) >= SAME;
    }

    private double overlap(Print other) {
      long shared = runs.stream().filter(other.runs::contains).count();
      return (double) shared / (runs.size() + other.runs.size() - shared);
    }
  }

  private QuotationMerger() {}

  /** Returns the passages in the order given, each near-copy folded into the first of its kind. */
  static List<Report.Quotation> merge(List<Report.Quotation> quotations) {
    var merger = new QuotationMerger();
    quotations.forEach(merger::add);
    return merger.merged.stream().map(QuotationMerger::withSources).toList();
  }

  private void add(Report.Quotation quotation) {
    Print print = Print.of(quotation.words());
    print.runs.stream()
        .flatMap(run -> byRun.getOrDefault(run, Set.of()).stream())
        .distinct()
        .sorted()
        .map(merged::get)
        .filter(other -> print.isCopyOf(other.print))
        .findFirst()
        .ifPresentOrElse(
            other -> other.sources.addAll(quotation.sources()), () -> addNew(quotation, print));
  }

  private void addNew(Report.Quotation quotation, Print print) {
    for (String run : print.runs) {
      byRun.computeIfAbsent(run, r -> new HashSet<>()).add(merged.size());
    }
    Set<Source> sources = new TreeSet<>(Comparator.comparingInt(Source::number));
    sources.addAll(quotation.sources());
    merged.add(new Merged(quotation, print, sources));
  }

  private static Report.Quotation withSources(Merged merged) {
    return new Report.Quotation(
        merged.first.words(), merged.first.note(), List.copyOf(merged.sources));
  }
}
