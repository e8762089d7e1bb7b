package vn.sotay.web;

import java.util.Set;
import java.util.function.Function;

/**
 * An address and what it answers.
 *
 * @param method how it is asked
 * @param path a variable part in braces, {@code /articles/{id}}
 * @param parameters every parameter it understands
 * @param answer what it gives for checked parameters
 */
record Route(Method method, String path, Set<String> parameters, Function<Asked, Answer> answer) {

  /** How an address is asked. */
  enum Method {
    /** To be shown something. */
    GET,
    /** To change something, by a form of our own. */
    POST
  }

  Route {
    parameters = Set.copyOf(parameters);
  }

  Route(String path, Set<String> parameters, Function<Asked, Answer> answer) {
    this(Method.GET, path, parameters, answer);
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }
}
