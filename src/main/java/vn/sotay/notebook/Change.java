package vn.sotay.notebook;

import java.util.Map;
import vn.sotay.article.MendableException;

/** One thing that a person did. It can be undone. */
public sealed interface Change {

  /** What a change belongs to: the last one of an area can be undone. */
  enum Area {
    BASKETS,
    NOTES,
    CORRECTIONS,
    ENTITIES
  }

  /** Returns what it belongs to. */
  Area area();

  /** A new basket. */
  record BasketMade(String name) implements Change {

    private static final int LONGEST = 100;

    /**
     * @throws MendableException if that is no name for a basket
     */
    public BasketMade {
      if (name.isBlank() || name.length() > LONGEST || !name.equals(name.strip())) {
        throw new MendableException(
            "'%s' is no name for a collection, expected 1 to %d characters without blanks around them."
                .formatted(name, LONGEST));
      }
    }

    @Override
    public Area area() {
      return Area.BASKETS;
    }
  }

  /** A basket thrown away, with what is in it. */
  record BasketDropped(String name) implements Change {
    @Override
    public Area area() {
      return Area.BASKETS;
    }
  }

  /** Something put into a basket. */
  record Put(String basket, Item item) implements Change {
    @Override
    public Area area() {
      return Area.BASKETS;
    }
  }

  /** Something taken out of a basket. */
  record Taken(String basket, Item item) implements Change {
    @Override
    public Area area() {
      return Area.BASKETS;
    }
  }

  /** A note. */
  record Noted(Item on, String text) implements Change {

    /**
     * @throws MendableException if nothing is written
     */
    public Noted {
      if (text.isBlank()) {
        throw new MendableException("the note is empty, expected some words.");
      }
    }

    @Override
    public Area area() {
      return Area.NOTES;
    }
  }

  /** A note thrown away. */
  record NoteDropped(long note) implements Change {
    @Override
    public Area area() {
      return Area.NOTES;
    }
  }

  /** A fact judged; what was said of it before no longer holds. */
  record Judged(
      Layer layer,
      TextQuote quote,
      Correction.Verdict verdict,
      Map<String, String> values,
      String note)
      implements Change {

    /**
     * @throws MendableException as {@link Correction} does
     */
    public Judged {
      values = new Correction(0, layer, quote, verdict, values, note).values();
    }

    @Override
    public Area area() {
      return Area.CORRECTIONS;
    }
  }

  /** Two entities that are one. */
  record Merged(String entity, String into) implements Change {

    /**
     * @throws MendableException if it would be merged into itself
     */
    public Merged {
      if (entity.equals(into)) {
        throw new MendableException("'%s' is already itself.".formatted(entity));
      }
    }

    @Override
    public Area area() {
      return Area.ENTITIES;
    }
  }

  /** An entity that is none, or of no interest. */
  record Hidden(String entity) implements Change {
    @Override
    public Area area() {
      return Area.ENTITIES;
    }
  }
}
