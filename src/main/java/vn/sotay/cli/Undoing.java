package vn.sotay.cli;

import java.util.Optional;
import vn.sotay.notebook.Change;
import vn.sotay.notebook.Notebook;
import vn.sotay.store.NotebookFile;

/** Takes changes back. */
final class Undoing {

  private Undoing() {}

  /** Undoes the last change of an area; returns the exit code. */
  static int last(Context context, Folders folders, Change.Area area) {
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      return told(context, file.undoLast(area), "undo.done");
    }
  }

  /** Undoes one change; returns the exit code. */
  static int one(Context context, Folders folders, long id) {
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      return told(context, file.undo(id), "undo.done");
    }
  }

  /** Makes an undone change stand again; returns the exit code. */
  static int redo(Context context, Folders folders, long id) {
    try (NotebookFile file = NotebookFile.open(folders.corpus())) {
      return told(context, file.redo(id), "redo.done");
    }
  }

  private static int told(Context context, Optional<Notebook.Entry> change, String key) {
    change.ifPresentOrElse(
        entry -> context.tell(key, entry.id(), what(context.messages(), entry.change())),
        () -> context.tell("undo.nothing"));
    return change.isPresent() ? ExitCode.DONE : ExitCode.NOTHING;
  }

  private static String what(Messages messages, Change change) {
    return switch (change) {
      case Change.BasketMade(String name) -> messages.text("change.basketMade", name);
      case Change.BasketDropped(String name) -> messages.text("change.basketDropped", name);
      case Change.Put(String name, var item) -> messages.text("change.put", name, item.title());
      case Change.Taken(String name, var item) -> messages.text("change.taken", name, item.title());
      case Change.Noted(var on, String text) -> messages.text("change.noted", text);
      case Change.NoteDropped(long note) -> messages.text("change.noteDropped", note);
      case Change.Judged judged ->
          messages.text(
              "change.judged",
              judged.quote().words(),
              messages.text("verdict." + judged.verdict().slug()));
      case Change.Merged(String entity, String into) ->
          messages.text("change.merged", entity, into);
      case Change.Hidden(String entity) -> messages.text("change.hidden", entity);
    };
  }
}
