package vn.sotay.sample;

import vn.sotay.article.Bytes;

/**
 * What the sample site answers with.
 *
 * @param status HTTP status
 * @param type media type
 * @param body the bytes
 */
record SampleResponse(int status, String type, Bytes body) {

  static SampleResponse html(String page) {
    return new SampleResponse(200, "text/html; charset=utf-8", Bytes.utf8(page));
  }

  static SampleResponse text(String text) {
    return new SampleResponse(200, "text/plain; charset=utf-8", Bytes.utf8(text));
  }

  static SampleResponse xml(String text) {
    return new SampleResponse(200, "application/xml; charset=utf-8", Bytes.utf8(text));
  }

  static SampleResponse notFound() {
    String page =
        "<!DOCTYPE html><html><head><title>404 - Không tìm thấy trang</title></head><body><h1>Không"
            + " tìm thấy trang</h1><p>Trang bạn tìm không có ở đây.</p></body></html>";
    return new SampleResponse(404, "text/html; charset=utf-8", Bytes.utf8(page));
  }
}
