package vn.sotay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Language;
import vn.sotay.lang.Texts;
import vn.sotay.notebook.Basket;

/** Between HTTP and routes: checks requests, writes answers, turns every fault into a page. */
final class Gateway {

  /** The parameter and the cookie that choose the language of pages. */
  static final String LANGUAGE = "lang";

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  /** Set on a request that one of our answers was written to. */
  private static final String ANSWERED = "sotay.answered";

  /** When a request came in, in nanoseconds. */
  private static final String CAME = "sotay.came";

  /** Faults aren't to be cited. */
  private static final int OK = 200;

  private static final Duration YEAR = Duration.ofDays(365);

  private final List<Route> routes;
  private final WebSettings settings;
  private final Guard guard;
  private final Citation citation;
  private final Library library;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.sotay.templates");

  Gateway(List<Route> routes, WebSettings settings, Library library) {
    this.routes = routes;
    this.library = library;
    this.settings = settings;
    this.guard = new Guard(settings, routes);
    this.citation = new Citation(library.clock());
  }

  void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.routes.before(this::check);
    for (Route route : routes) {
      switch (route.method()) {
        case GET -> config.routes.get(route.path(), context -> answer(context, route));
        case POST -> config.routes.post(route.path(), context -> answer(context, route));
      }
    }
    config.routes.after(Gateway::log);
    config.routes.exception(Exception.class, (e, context) -> write(context, ourFault(context, e)));
    config.routes.error(404, context -> orElse(context, 404, "fault.no-page"));
    config.routes.error(400, context -> orElse(context, 400, "fault.address"));
  }

  private void check(Context context) {
    context.attribute(CAME, System.nanoTime());
    guard.headers().forEach(context::header);
    guard
        .refusal(context)
        .ifPresent(
            refusal -> {
              refusal.headers().forEach(context::header);
              String message = texts(context).text(refusal.key());
              write(context, fault(context, refusal.status(), message));
              context.skipRemainingHandlers();
            });
  }

  /** One line a request: how long it took from its arrival to its answer. */
  private static void log(Context context) {
    Long came = context.attribute(CAME);
    if (came != null && LOG.isDebugEnabled()) {
      LOG.debug(
          "{} {} {} in {} ms",
          context.status().getCode(),
          context.req().getMethod(),
          Parameters.shortened(context.path()),
          Duration.ofNanos(System.nanoTime() - came).toMillis());
    }
  }

  private void answer(Context context, Route route) {
    chosenLanguage(context).ifPresent(language -> remember(context, language));
    write(context, answered(context, route));
  }

  private Answer answered(Context context, Route route) {
    Texts texts = texts(context);
    try {
      Parameters parameters = Parameters.of(sent(context, route), route.parameters());
      for (Map.Entry<String, String> variable : context.pathParamMap().entrySet()) {
        parameters = parameters.with(variable.getKey(), variable.getValue());
      }
      return route.answer().apply(new Asked(parameters, new Labels(texts), host(context)));
    } catch (MendableException e) {
      return fault(context, 400, BadRequest.message(e, texts));
    }
  }

  /** A request without a Host header is answered, too (HTTP/1.0). */
  private static String host(Context context) {
    String host = context.host();
    return host == null ? "localhost" : host;
  }

  private static Map<String, List<String>> sent(Context context, Route route) {
    Map<String, List<String>> sent =
        new HashMap<>(
            route.method() == Route.Method.POST ? context.formParamMap() : context.queryParamMap());
    sent.remove(LANGUAGE);
    sent.remove(Guard.TOKEN);
    return sent;
  }

  private Texts texts(Context context) {
    Language language =
        chosenLanguage(context)
            .or(() -> language(context.cookie(LANGUAGE)))
            .orElse(settings.language());
    return Texts.of(WebServer.MESSAGES, language);
  }

  private static Optional<Language> chosenLanguage(Context context) {
    return language(context.queryParam(LANGUAGE));
  }

  private static Optional<Language> language(@Nullable String code) {
    return Stream.of(Language.values())
        .filter(language -> language.code().equals(code == null ? "" : code))
        .findFirst();
  }

  private static void remember(Context context, Language language) {
    Cookie cookie = new Cookie(LANGUAGE, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(Math.toIntExact(YEAR.toSeconds()));
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
  }

  private Answer ourFault(Context context, Exception e) {
    LOG.error("no answer to {}", Parameters.shortened(context.path()), e);
    return fault(context, 500, texts(context).text("fault.ours"));
  }

  private Answer fault(Context context, int status, String message) {
    if (context.path().startsWith("/api/")) {
      return Api.error(status, message);
    }
    return new Answer.Page(status, Messages.view(new Labels(texts(context)), status, message));
  }

  /** Answers what no route did; a page that a route made for this status stays. */
  private void orElse(Context context, int status, String key) {
    if (context.attribute(ANSWERED) == null) {
      write(context, fault(context, status, texts(context).text(key)));
    }
  }

  private void write(Context context, Answer answer) {
    context.attribute(ANSWERED, true);
    switch (answer) {
      case Answer.Page(int status, View view) ->
          context
              .status(status)
              .html(html(context, view, status))
              .header("Cache-Control", "no-cache");
      case Answer.Fragment(View view) ->
          context.html(html(context, view, OK)).header("Cache-Control", "no-cache");
      case Answer.Json(int status, String body) ->
          context
              .status(status)
              .contentType("application/json; charset=utf-8")
              .header("Cache-Control", "no-cache")
              .result(body);
      case Answer.Download(String type, String name, var bytes) ->
          context
              .contentType(type)
              .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
              .result(bytes.toArray());
      case Answer.Asset(String type, var bytes) ->
          context.contentType(type).header("Cache-Control", "no-cache").result(bytes.toArray());
      case Answer.Foreign(String type, var bytes) -> {
        Guard.FOREIGN_HEADERS.forEach(context::header);
        context.contentType(type).result(bytes.toArray());
      }
      case Answer.Next(String path) ->
          context.status(HttpStatus.SEE_OTHER).header("Location", path);
    }
  }

  private String html(Context context, View view, int status) {
    Texts texts = texts(context);
    String here = here(context);
    Frame frame =
        new Frame(
            texts,
            here,
            guard.token(),
            status == OK ? cite(context, view) : "",
            settings.isLoopback() && library.file().isPresent(),
            collections());
    var output = new StringOutput();
    templates.render(template(view), Map.of("view", view, "frame", frame), output);
    return output.toString();
  }

  private String cite(Context context, View view) {
    return view.cite()
        .orElseGet(() -> citation.page(texts(context), view, host(context), here(context)));
  }

  private List<String> collections() {
    return library.notebook().baskets().stream()
        .sorted(Comparator.comparing(Basket::made).reversed())
        .map(Basket::name)
        .toList();
  }

  /** Returns the address asked for, without the choice of a language. */
  private static String here(Context context) {
    Address address = Address.of(Address.encodedPath(context.path()));
    for (Map.Entry<String, List<String>> each : context.queryParamMap().entrySet()) {
      for (String value : each.getValue()) {
        address = each.getKey().equals(LANGUAGE) ? address : address.with(each.getKey(), value);
      }
    }
    return address.toString();
  }

  /** Returns {@code web/search.jte} for {@link View.Search}, and so on. */
  private static String template(View view) {
    return "web/" + view.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".jte";
  }
}
