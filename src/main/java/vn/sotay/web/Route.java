package vn.sotay.web;

import java.util.Set;
import java.util.function.Function;

/**
 * An address and what it answers.
 *
 * @param path a variable part in braces, {@code /articles/{id}}
 * @param parameters every query parameter it understands
 * @param answer what it gives for checked parameters
 */
record Route(String path, Set<String> parameters, Function<Parameters, Answer> answer) {

  Route {
    parameters = Set.copyOf(parameters);
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }
}
