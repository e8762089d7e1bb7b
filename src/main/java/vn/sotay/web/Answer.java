package vn.sotay.web;

import vn.sotay.article.Bytes;

/** What a route gives back. */
sealed interface Answer {

  /** A page for people. */
  record Page(int status, View view) implements Answer {}

  /** Part of a page, asked for while somebody types. */
  record Fragment(View view) implements Answer {}

  /** An object for programs. */
  record Json(int status, String body) implements Answer {}

  /** A file to save. */
  record Download(String contentType, String fileName, Bytes bytes) implements Answer {}

  /** A file of ours that pages need. */
  record Asset(String contentType, Bytes bytes) implements Answer {}

  /** Somebody else's page, to be shown in a frame in which it can do nothing. */
  record Foreign(String contentType, Bytes bytes) implements Answer {}

  /** After a form: the page to go on with, an address of this server. */
  record Next(String path) implements Answer {}

  static Answer page(View view) {
    return new Page(200, view);
  }
}
