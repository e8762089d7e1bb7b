package vn.sotay.index;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The index's fields, beside the texts. A field is of one kind; {@code add} methods refuse another.
 */
public enum IndexField {
  /** What a document is: {@link Schema#ARTICLE}, or what kind of child. */
  KIND("kind", Kind.STORED_KEYWORD),
  /** The id of the page that the block belongs to. */
  PAGE("page", Kind.SORTED_KEYWORD),
  /** The day of publication; of a practice, the day it took place. */
  DAY("day", Kind.DAY),
  /** {@link PlaceKey}s of the province then and now, with and without marks. */
  PROVINCE("province", Kind.KEYWORD),
  PROVINCE_THEN("province-then", Kind.STORED),
  PROVINCE_NOW("province-now", Kind.STORED_KEYWORD),
  /** {@link DirectiveKeys} of what is cited. */
  DIRECTIVE("directive", Kind.KEYWORD),

  /** Names the story that an article carries. */
  CLUSTER("cluster", Kind.SORTED_KEYWORD),
  PERSON("person", Kind.NAME),
  OUTLET("outlet", Kind.NAME),
  TITLE("title", Kind.NAME),
  /** Bodies named in an article, as they are written. */
  BODY_NAME("body-name", Kind.KEYWORD),
  /** Ids of the entities that an article names. */
  ENTITY("entity", Kind.COUNTED_KEYWORD),
  /** Ids of the entities that a child's sentence names. */
  ENTITY_PART("entity-part", Kind.KEYWORD),
  /** An entity's id and a name it goes by in the article, with a tab between. */
  ENTITY_FORM("entity-form", Kind.KEYWORD),
  /** A person's id and a post told of it in the article, with a tab between. */
  ENTITY_POST("entity-post", Kind.KEYWORD),
  /** An entity's id and its province then and now, with tabs between. */
  ENTITY_PLACE("entity-place", Kind.KEYWORD),
  /** How many figures an article has. */
  FIGURES("figures", Kind.NUMBER),
  TEXT("text", Kind.STORED),
  BODY("body", Kind.STORED),
  URL("url", Kind.STORED),
  /** The name of the file an article was imported from. */
  FILE_NAME("file-name", Kind.STORED),
  PUBLISHED("published", Kind.STORED),
  JSON("json", Kind.STORED),

  /** A child's exact words and where they stand: {@link StoredCards#evidence(String)}. */
  SPAN("span", Kind.STORED),
  /** Of a fact that a person added: {@link Schema#YES}. */
  ADDED("added", Kind.KEYWORD),
  /** The sentence around it. */
  SENTENCE("sentence", Kind.STORED),

  /** Figures named in a child, by unit; a ratio counts as percent as well. */
  PERCENT("percent", Kind.DECIMAL),
  COUNT("count", Kind.DECIMAL),
  MONEY("money", Kind.DECIMAL),
  DURATION("duration", Kind.DECIMAL),

  UNIT("unit", Kind.STORED_KEYWORD),
  VALUE("value", Kind.DECIMAL),
  VALUE_TEXT("value-text", Kind.STORED),
  COUNTED("counted", Kind.NAME),
  /** Slug of the indicator that a figure tells of: {@code Indicators}. */
  INDICATOR("indicator", Kind.STORED_KEYWORD),
  QUALIFIER("qualifier", Kind.STORED),
  DENOMINATOR("denominator", Kind.STORED),
  /** Of when a figure is, as its sentence says: an ISO date, month, quarter or year. */
  TOLD_WHEN("told-when", Kind.STORED),
  /** Whether a figure says of a named body or place what others may say differently. */
  COMPARABLE("comparable", Kind.KEYWORD),
  /** The bodies and places named in a comparable figure's sentence. */
  SUBJECT("subject", Kind.STORED),
  /** The years a comparable figure's sentence speaks of. */
  PERIOD("period", Kind.STORED),

  /** A register id, or else the normalised number. */
  DIRECTIVE_ID("directive-id", Kind.STORED_KEYWORD),
  DIRECTIVE_TYPE("directive-type", Kind.STORED),
  DIRECTIVE_NUMBER("directive-number", Kind.STORED),
  /** Ids of the directives that this mention is said to implement. */
  IMPLEMENTS("implements", Kind.STORED_KEYWORD),
  /** Ids of the directives that this mention's sentence says stand in its place. */
  REPLACED_BY("replaced-by", Kind.STORED_KEYWORD),

  CARD("card", Kind.STORED_KEYWORD),
  CATEGORY("category", Kind.STORED_KEYWORD),
  MODALITY("modality", Kind.STORED_KEYWORD),
  CARD_ACTOR("card-actor", Kind.STORED),
  CARD_WHEN("card-when", Kind.STORED),
  CARD_FIGURE("card-figure", Kind.STORED),
  CARD_DIRECTIVE("card-directive", Kind.STORED_KEYWORD),
  /** Whether a practice is told with a result. */
  TELLS_RESULT("tells-result", Kind.KEYWORD),
  /** What kinds of cell or committee do a practice: slugs of {@code CellKinds}. */
  CELL("cell", Kind.COUNTED_KEYWORD),
  CARD_RESULT("card-result", Kind.STORED),
  CARD_COPY("card-copy", Kind.STORED);

  /** How a field is kept. */
  private enum Kind {
    /** To be shown only. */
    STORED,
    /** To be found by its exact value. */
    KEYWORD,
    /** To be found by its exact value and to count by; may have several values. */
    COUNTED_KEYWORD,
    /** The same, and to be shown. */
    STORED_KEYWORD,
    /** To be found by its exact value, to be shown, and to sort and group by; one value. */
    SORTED_KEYWORD,
    /** To be found word by word, with and without marks. */
    NAME,
    /** Numbers, to be found by range; kept by document as well, to look up where few are asked. */
    DECIMAL,
    /** A whole number to sort by. */
    NUMBER,
    /** A day, to be found by range and to sort by. */
    DAY
  }

  /** The four views of a text: words with positions, for phrases; pairs without. */
  private static final FieldType WORDS = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private static final FieldType PAIRS = indexed(IndexOptions.DOCS_AND_FREQS);

  private final String field;
  private final Kind kind;

  IndexField(String field, Kind kind) {
    this.field = field;
    this.kind = kind;
  }

  /** Returns the field's name in Lucene. */
  public String field() {
    return field;
  }

  private static FieldType indexed(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /** Adds a value; one too long for a keyword is stored but can't be found. */
  void addTo(Document document, String value) {
    boolean isKeyword = value.length() <= Schema.MAX_KEYWORD;
    switch (kind) {
      case STORED -> document.add(new StoredField(field, value));
      case KEYWORD -> addKeyword(document, value, isKeyword, Field.Store.NO);
      case COUNTED_KEYWORD -> {
        addKeyword(document, value, isKeyword, Field.Store.NO);
        if (isKeyword) {
          document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
      }
      case STORED_KEYWORD -> {
        addKeyword(document, value, isKeyword, Field.Store.YES);
        if (isKeyword) {
          document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
      }
      case SORTED_KEYWORD -> {
        addKeyword(document, value, isKeyword, Field.Store.YES);
        document.add(new SortedDocValuesField(field, new BytesRef(isKeyword ? value : "")));
      }
      case NAME -> {
        document.add(new StoredField(field, value));
        document.add(new Field(field, new NameStream(Words.of(value)), WORDS));
      }
      case DECIMAL, NUMBER, DAY -> throw new IllegalArgumentException(field + " takes no text");
    }
  }

  private void addKeyword(Document document, String value, boolean isKeyword, Field.Store store) {
    if (isKeyword) {
      document.add(new StringField(field, value, store));
    } else if (store == Field.Store.YES) {
      document.add(new StoredField(field, value));
    }
  }

  void addTo(Document document, double value) {
    if (kind != Kind.DECIMAL) {
      throw new IllegalArgumentException(field + " takes no number");
    }
    document.add(new DoubleField(field, value, Field.Store.NO));
  }

  void addTo(Document document, long number) {
    if (kind != Kind.NUMBER) {
      throw new IllegalArgumentException(field + " takes no whole number");
    }
    document.add(new NumericDocValuesField(field, number));
  }

  void addTo(Document document, LocalDate day) {
    if (kind != Kind.DAY) {
      throw new IllegalArgumentException(field + " takes no day");
    }
    document.add(new LongPoint(field, day.toEpochDay()));
    document.add(new NumericDocValuesField(field, day.toEpochDay()));
  }

  /** Adds the four views of a text. */
  public static void addText(Document document, TextScope scope, String text) {
    List<Word> words = Words.of(text);
    for (TextView view : TextView.values()) {
      FieldType type = view.isPairs() ? PAIRS : WORDS;
      document.add(new Field(view.in(scope), new WordStream(words, view), type));
    }
  }
}
