package vn.sotay.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.sotay.article.Bytes;
import vn.sotay.search.KnowledgeBase;

/** Every address there is. */
final class Routes {

  private Routes() {}

  static List<Route> of(KnowledgeBase base, Clock clock) {
    var directives = new DirectivePage(base);
    var api = new Api(base);
    return List.of(
        new Route("/", SearchQuestion.KNOWN, new SearchPage(base)::answer),
        new Route("/articles/{id}", ArticlePage.KNOWN, new ArticlePage(base)::answer),
        new Route("/practices", PracticesPage.KNOWN, new PracticesPage(base)::answer),
        new Route("/numbers", NumbersPage.KNOWN, new NumbersPage(base)::answer),
        new Route("/directives", Set.of(), directives::list),
        new Route("/directive", DirectivePage.KNOWN, directives::one),
        new Route("/about", Set.of(), new AboutPage(base)::answer),
        new Route("/report.docx", ReportDownload.KNOWN, new ReportDownload(base, clock)::answer),
        new Route("/api/search", sized(SearchQuestion.KNOWN), api::search),
        new Route("/api/practices", sized(PracticesPage.KNOWN), api::practices),
        new Route("/api/numbers", sized(NumbersPage.KNOWN), api::numbers),
        new Route("/api/directives", Set.of(), api::directives),
        new Route("/api/directive", DirectivePage.KNOWN, api::directive),
        new Route("/api/articles/{id}", Set.of(), api::article),
        new Route("/api/openapi.yaml", Set.of(), asset("openapi.yaml", "application/yaml")),
        new Route("/sotay.css", Set.of(), asset("sotay.css", "text/css; charset=utf-8")),
        new Route("/icon.svg", Set.of(), asset("icon.svg", "image/svg+xml")));
  }

  private static Set<String> sized(Set<String> names) {
    Set<String> more = new HashSet<>(names);
    more.add("size");
    return more;
  }

  private static Function<Parameters, Answer> asset(String name, String contentType) {
    Answer answer = new Answer.Asset(contentType, resource("/web/" + name));
    return parameters -> answer;
  }

  private static Bytes resource(String name) {
    try (InputStream in = Routes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
