package vn.sotay.web;

import vn.sotay.article.Bytes;

/** What a route gives back. */
sealed interface Answer {

  /** A page for people. */
  record Page(int status, View view) implements Answer {}

  /** An object for programs. */
  record Json(int status, String body) implements Answer {}

  /** A file to save. */
  record Download(String contentType, String fileName, Bytes bytes) implements Answer {}

  /** A file of ours that pages need. */
  record Asset(String contentType, Bytes bytes) implements Answer {}

  static Answer page(View view) {
    return new Page(200, view);
  }
}
