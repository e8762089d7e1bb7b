package vn.sotay.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sotay.article.Bytes;
import vn.sotay.search.KnowledgeBase;

/** Every address there is. */
final class Routes {

  private Routes() {}

  static List<Route> of(Library library) {
    KnowledgeBase base = library.base();
    var exports = new Exports(base, library.clock());
    return Stream.of(
            pages(library),
            kept(library),
            api(base),
            assets(),
            exports.searches(),
            exports.numbers(),
            exports.practices())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> pages(Library library) {
    KnowledgeBase base = library.base();
    var directives = new DirectivePage(base);
    var graph = new DirectiveGraphFile(base);
    var archive = new ArchivePage(library);
    var report = new ReportDownload(base, library.clock());
    return List.of(
        new Route("/", SearchQuestion.KNOWN, new SearchPage(base)::answer),
        new Route("/suggestions", SuggestionList.KNOWN, new SuggestionList(base)::answer),
        new Route("/articles/{id}", ArticlePage.KNOWN, new ArticlePage(library)::answer),
        new Route("/archive/{id}", ArchivePage.KNOWN, archive::answer),
        new Route("/archive/{id}/page", ArchivePage.KNOWN, archive::foreign),
        new Route("/practices", PracticesPage.KNOWN, new PracticesPage(base)::answer),
        new Route("/practices/{id}", Set.of(), new PracticePage(base)::answer),
        new Route("/numbers", NumbersPage.KNOWN, new NumbersPage(base)::answer),
        new Route("/directives", DirectivePage.LISTED, directives::list),
        new Route("/directives.graphml", Set.of(), graph::graphMl),
        new Route("/directives.json", Set.of(), graph::json),
        new Route("/directive", DirectivePage.KNOWN, directives::one),
        new Route("/entities", EntitiesPage.KNOWN, new EntitiesPage(base)::answer),
        new Route("/entities/{id}", Set.of(), new EntityPage(library)::answer),
        new Route("/about", Set.of(), new AboutPage(base)::answer),
        new Route("/report.docx", ReportDownload.KNOWN, report::answer));
  }

  /** What people keep. */
  private static List<Route> kept(Library library) {
    var saved = new SavedPages(library);
    var notebook = new NotebookPages(library);
    var fact = new FactPage(library);
    var added = new AddedFacts(library);
    var entity = new EntityPage(library);
    return List.of(
        new Route("/collections", Set.of(), notebook::list),
        new Route("/collection", NotebookPages.NAMED, notebook::one),
        new Route("/collection.docx", NotebookPages.NAMED, notebook::report),
        new Route("/fact", FactPage.KNOWN, fact::answer),
        new Route(Route.Method.POST, "/collection/put", NotebookPages.PUTTING, notebook::put),
        new Route(Route.Method.POST, "/collection/take", NotebookPages.TAKING, notebook::take),
        new Route(Route.Method.POST, "/collection/drop", NotebookPages.NAMED, notebook::drop),
        new Route(Route.Method.POST, "/note/add", NotebookPages.NOTING, notebook::note),
        new Route(Route.Method.POST, "/note/drop", NotebookPages.UNDOING, notebook::dropNote),
        new Route(Route.Method.POST, "/fact/judge", FactPage.JUDGING, fact::judge),
        new Route(Route.Method.POST, "/fact/add", AddedFacts.ADDING, added::add),
        new Route(Route.Method.POST, "/fact/undo", NotebookPages.UNDOING, notebook::undo),
        new Route(Route.Method.POST, "/entity/merge", EntityPage.MERGING, entity::merge),
        new Route(Route.Method.POST, "/entity/hide", EntityPage.NAMED, entity::hide),
        new Route(Route.Method.POST, "/entity/undo", EntityPage.NAMED, entity::undo),
        new Route("/saved", Set.of(), saved::list),
        new Route("/saved/new", SavedPages.NAMED, saved::fresh),
        new Route("/saved.rss", SavedPages.NAMED, saved::feed),
        new Route(Route.Method.POST, "/saved/add", SavedPages.ADDING, saved::add),
        new Route(Route.Method.POST, "/saved/seen", SavedPages.NAMED, saved::seen),
        new Route(Route.Method.POST, "/saved/remove", SavedPages.NAMED, saved::remove));
  }

  private static List<Route> api(KnowledgeBase base) {
    var api = new Api(base);
    Set<String> numbers = without(NumbersPage.KNOWN, "view");
    return List.of(
        new Route("/api/search", sized(SearchQuestion.KNOWN), api::search),
        new Route("/api/suggestions", SuggestionList.KNOWN, api::suggestions),
        new Route("/api/practices", sized(PracticesPage.KNOWN), api::practices),
        new Route("/api/numbers", sized(numbers), api::numbers),
        new Route("/api/contradictions", without(numbers, "page"), api::contradictions),
        new Route("/api/directives", Set.of(), api::directives),
        new Route("/api/directive", DirectivePage.KNOWN, api::directive),
        new Route(
            "/api/entities", sized(without(EntitiesPage.KNOWN, EntitiesPage.MERGE)), api::entities),
        new Route("/api/entities/{id}", Set.of(), api::entity),
        new Route("/api/articles/{id}", Set.of(), api::article),
        new Route("/api/openapi.yaml", Set.of(), asset("openapi.yaml", "application/yaml")));
  }

  private static List<Route> assets() {
    return List.of(
        new Route("/sotay.css", Set.of(), asset("sotay.css", "text/css; charset=utf-8")),
        new Route("/sotay.js", Set.of(), asset("sotay.js", "text/javascript; charset=utf-8")),
        new Route("/icon.svg", Set.of(), asset("icon.svg", "image/svg+xml")));
  }

  private static Set<String> without(Set<String> names, String name) {
    Set<String> fewer = new HashSet<>(names);
    fewer.remove(name);
    return fewer;
  }

  private static Set<String> sized(Set<String> names) {
    Set<String> more = new HashSet<>(names);
    more.add("size");
    return more;
  }

  private static Function<Asked, Answer> asset(String name, String contentType) {
    Answer answer = new Answer.Asset(contentType, resource("/web/" + name));
    return asked -> answer;
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
