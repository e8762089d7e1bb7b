package vn.sotay.web;

import java.util.List;

/** Pages that only say something. */
final class Messages {

  private Messages() {}

  static Answer notFound(Labels labels, String words) {
    return new Answer.Page(404, view(labels, 404, words));
  }

  /** Returns the page for an HTTP status. */
  static View.Message view(Labels labels, int status, String words) {
    String title =
        switch (status) {
          case 401, 403, 404, 405, 413, 500 -> labels.text("status." + status);
          default -> labels.text("status.400");
        };
    return new View.Message(title, words, List.of(new View.Link(labels.text("home"), "/")));
  }
}
