package vn.sotay.web;

import java.util.List;

/** Pages that only say something. */
final class Messages {

  private static final View.Link HOME = new View.Link("Về trang tìm kiếm", "/");

  private Messages() {}

  static Answer notFound(String words) {
    return new Answer.Page(404, view("Không tìm thấy", words));
  }

  static Answer badRequest(String words) {
    return new Answer.Page(400, view("Yêu cầu không hợp lệ", words));
  }

  static View.Message view(String title, String words) {
    return new View.Message(title, words, List.of(HOME));
  }
}
