package vn.sotay.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.lang.PhraseTable;
import vn.sotay.lang.Tsv;

/** The types of documents by which authorities instruct: their words and the marks in numbers. */
public final class DocumentTypes {

  /**
   * A type of document.
   *
   * @param slug its id, such as {@code huong-dan}
   * @param label its Vietnamese name, {@code Hướng dẫn}
   * @param words how texts name it
   * @param marks the letters in its number, the usual one first
   * @param shortCitable whether the word and a bare number cite a paper, as "Hướng dẫn 12" does
   * @param example a citation
   * @param exampleNumber its normalised number
   */
  public record DocumentType(
      String slug,
      String label,
      List<String> words,
      List<String> marks,
      boolean shortCitable,
      String example,
      String exampleNumber) {

    public DocumentType {
      words = List.copyOf(words);
      marks = List.copyOf(marks);
    }

    /** Returns the usual letters in its number. */
    public String mark() {
      return marks.get(0);
    }
  }

  private static final DocumentTypes STANDARD = new DocumentTypes(read());

  private final List<DocumentType> all;
  private final Map<String, DocumentType> bySlug = new HashMap<>();
  private final Map<String, DocumentType> byMark = new HashMap<>();
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final PhraseTable<DocumentType> words;

  private DocumentTypes(List<DocumentType> all) {
    this.all = List.copyOf(all);
    Map<String, DocumentType> byWord = new LinkedHashMap<>();
    for (DocumentType type : all) {
      bySlug.put(type.slug(), type);
      type.words().forEach(word -> byWord.put(word, type));
      for (String mark : type.marks()) {
        byMark.putIfAbsent(Letters.plain(mark), type);
        spellings.computeIfAbsent(Letters.plain(mark), key -> new ArrayList<>()).add(mark);
      }
    }
    words = PhraseTable.of(byWord);
  }

  private static List<DocumentType> read() {
    return ReferenceTable.rows("doc-types.tsv", 7).stream()
        .map(
            row ->
                new DocumentType(
                    row.get(0),
                    row.get(1),
                    Tsv.parts(row.get(2)),
                    Tsv.parts(row.get(3)),
                    row.get(4).equals("yes"),
                    row.get(5),
                    row.get(6)))
        .toList();
  }

  /** Returns the types Sotay knows. */
  public static DocumentTypes standard() {
    return STANDARD;
  }

  public List<DocumentType> all() {
    return all;
  }

  public Optional<DocumentType> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** Returns a type's Vietnamese name, or the slug itself where it is unknown. */
  public String label(String slug) {
    return bySlug(slug).map(DocumentType::label).orElse(slug);
  }

  /**
   * Returns the type whose number carries this mark, in any case and with or without the stroke of
   * Đ; of two types with one mark the first of the table.
   */
  public Optional<DocumentType> byMark(String mark) {
    return Optional.ofNullable(byMark.get(Letters.plain(mark)));
  }

  /** Returns the mark as written where a type has exactly that, else the type's own letters. */
  String usualMark(String mark) {
    List<String> known = spellings.getOrDefault(Letters.plain(mark), List.of(mark));
    return known.contains(mark) ? mark : known.getFirst();
  }

  /** Returns the table of the words and abbreviations that name a type. */
  public PhraseTable<DocumentType> words() {
    return words;
  }
}
