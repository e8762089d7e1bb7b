package vn.sotay.web;

import vn.sotay.article.MendableException;

/** A request that can't be understood; its message is shown to whoever asked. */
final class BadRequest extends MendableException {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
