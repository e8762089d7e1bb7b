package vn.sotay.crawl;

import java.util.Optional;
import vn.sotay.article.MendableException;

/** By whom a site is asked. */
public final class Contact {

  private Contact() {}

  /**
   * Checks that there is one, before a site is asked for anything.
   *
   * @param contact a mail or web address
   * @param host whose people need it
   * @throws MendableException if there is none
   */
  public static void check(Optional<String> contact, String host) {
    if (contact.filter(given -> !given.isBlank()).isEmpty()) {
      throw new MendableException(
          "'contact' is missing, expected a mail or web address by which the people of %s can reach you.\nAdd 'contact: you@example.org' to sotay.yaml, then run the same command again."
              .formatted(host));
    }
  }
}
