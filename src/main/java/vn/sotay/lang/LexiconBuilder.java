package vn.sotay.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects words and writes them as a minimal acyclic automaton: states with the same future are
 * one state (Daciuk et al. 2000, here bottom-up over the finished tree).
 */
final class LexiconBuilder {

  private static final class Node {
    private final TreeMap<Integer, Node> children = new TreeMap<>();
    private int level;
    private int tags;
  }

  private final Node root = new Node();

  /**
   * Adds a word; words of more than {@link Lexicon#LONGEST_WORD} pieces are left out.
   *
   * @param level how well it is attested, 1 to 7; of two levels for one word the higher one counts
   * @param tags a set of parts of speech, five bits; sets of one word are united
   */
  void add(String word, int level, int tags) {
    String text = TextNormalizer.normalize(word);
    Pieces pieces = new Pieces();
    pieces.read(text, 0, text.length());
    if (pieces.size() == 0 || pieces.size() > Lexicon.LONGEST_WORD) {
      return;
    }
    Node node = root;
    for (int i = 0; i < pieces.size(); i++) {
      node = node.children.computeIfAbsent(pieces.form(i), form -> new Node());
    }
    node.level = Math.max(node.level, level);
    node.tags |= tags;
  }

  /** Writes the automaton; {@link Lexicon#read} reads it. */
  void write(ModelOutput out) {
    Map<Integer, Integer> symbols = symbols();
    out.writeInt(symbols.size());
    int before = 0;
    for (int form : symbols.keySet()) {
      out.writeInt(form - before);
      before = form;
    }
    Map<List<Integer>, Integer> states = new LinkedHashMap<>();
    register(root, symbols, states);
    out.writeInt(states.size());
    out.writeInt(states.keySet().stream().mapToInt(state -> (state.size() - 1) / 2).sum());
    states.forEach((state, number) -> write(state, number, out));
  }

  private static void write(List<Integer> state, int number, ModelOutput out) {
    out.writeByte(state.get(0));
    out.writeInt((state.size() - 1) / 2);
    int before = 0;
    for (int i = 1; i < state.size(); i += 2) {
      out.writeInt(state.get(i) - before);
      out.writeInt(number - state.get(i + 1));
      before = state.get(i);
    }
  }

  private Map<Integer, Integer> symbols() {
    TreeMap<Integer, Integer> symbols = new TreeMap<>();
    collect(root, symbols);
    int next = 0;
    for (Map.Entry<Integer, Integer> symbol : symbols.entrySet()) {
      symbol.setValue(next++);
    }
    return symbols;
  }

  private static void collect(Node node, Map<Integer, Integer> symbols) {
    node.children.forEach(
        (form, child) -> {
          symbols.put(form, 0);
          collect(child, symbols);
        });
  }

  /**
   * Returns the number of the node's state. A state is its value, then symbol and target of each
   * transition; targets have lower numbers than their source, and the root has the last.
   */
  private static int register(
      Node node, Map<Integer, Integer> symbols, Map<List<Integer>, Integer> states) {
    List<Integer> state = new ArrayList<>();
    state.add(node.level | node.tags << 3);
    node.children.forEach(
        (form, child) -> {
          state.add(symbols.get(form));
          state.add(register(child, symbols, states));
        });
    int fresh = states.size();
    Integer known = states.putIfAbsent(state, fresh);
    return known == null ? fresh : known;
  }

  /** Returns the automaton, ready for use. */
  Lexicon build() {
    ModelOutput out = new ModelOutput();
    write(out);
    return Lexicon.read(new ModelInput(out.toBytes()));
  }
}
