package vn.sotay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sotay.article.MendableException;

/** Between HTTP and routes: checks requests, writes answers, turns every fault into a page. */
final class Gateway {

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private static final String OUR_FAULT =
      "Sổ tay gặp lỗi khi trả lời. Chi tiết đã ghi vào nhật ký của chương trình;"
          + " hãy báo lỗi kèm địa chỉ này.";

  /** Set on a request that one of our answers was written to. */
  private static final String ANSWERED = "sotay.answered";

  private static final String NO_SUCH_PAGE = "Không có trang nào ở địa chỉ này.";

  private final List<Route> routes;
  private final Guard guard;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.sotay.templates");

  Gateway(List<Route> routes, Guard guard) {
    this.routes = routes;
    this.guard = guard;
  }

  void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.routes.before(this::check);
    for (Route route : routes) {
      config.routes.get(route.path(), context -> answer(context, route));
    }
    config.routes.exception(Exception.class, (e, context) -> write(context, ourFault(context, e)));
    config.routes.error(404, context -> orElse(context, 404, NO_SUCH_PAGE));
    config.routes.error(400, context -> orElse(context, 400, "Địa chỉ viết sai."));
  }

  private void check(Context context) {
    guard.headers().forEach(context::header);
    guard
        .refusal(context)
        .ifPresent(
            refusal -> {
              refusal.headers().forEach(context::header);
              write(context, fault(context, refusal.status(), refusal.message()));
              context.skipRemainingHandlers();
            });
  }

  private void answer(Context context, Route route) {
    write(context, answered(context, route));
  }

  private Answer answered(Context context, Route route) {
    try {
      Parameters parameters = Parameters.of(context.queryParamMap(), route.parameters());
      for (Map.Entry<String, String> variable : context.pathParamMap().entrySet()) {
        parameters = parameters.with(variable.getKey(), variable.getValue());
      }
      return route.answer().apply(parameters);
    } catch (MendableException e) {
      return fault(context, 400, e.getMessage());
    }
  }

  private Answer ourFault(Context context, Exception e) {
    LOG.error("no answer to {}", Parameters.shortened(context.path()), e);
    return fault(context, 500, OUR_FAULT);
  }

  private static Answer fault(Context context, int status, String message) {
    if (context.path().startsWith("/api/")) {
      return Api.error(status, message);
    }
    String title =
        switch (status) {
          case 401 -> "Cần mã truy cập";
          case 403, 405 -> "Không được phép";
          case 404 -> "Không tìm thấy";
          case 500 -> "Sổ tay gặp lỗi";
          default -> "Yêu cầu không hợp lệ";
        };
    return new Answer.Page(status, Messages.view(title, message));
  }

  /** Answers what no route did; a page that a route made for this status stays. */
  private void orElse(Context context, int status, String message) {
    if (context.attribute(ANSWERED) == null) {
      write(context, fault(context, status, message));
    }
  }

  private void write(Context context, Answer answer) {
    context.attribute(ANSWERED, true);
    switch (answer) {
      case Answer.Page(int status, View view) ->
          context.status(status).html(html(view)).header("Cache-Control", "no-cache");
      case Answer.Json(int status, String body) ->
          context
              .status(status)
              .contentType("application/json; charset=utf-8")
              .header("Cache-Control", "no-cache")
              .result(body);
      case Answer.Download(String type, String name, var bytes) ->
          context
              .status(HttpStatus.OK)
              .contentType(type)
              .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
              .result(bytes.toArray());
      case Answer.Asset(String type, var bytes) ->
          context
              .status(HttpStatus.OK)
              .contentType(type)
              .header("Cache-Control", "max-age=3600")
              .result(bytes.toArray());
    }
  }

  private String html(View view) {
    var output = new StringOutput();
    templates.render(template(view), view, output);
    return output.toString();
  }

  private static String template(View view) {
    return switch (view) {
      case View.Search s -> "web/search.jte";
      case View.Article a -> "web/article.jte";
      case View.Practices p -> "web/practices.jte";
      case View.Numbers n -> "web/numbers.jte";
      case View.Directives d -> "web/directives.jte";
      case View.Directive d -> "web/directive.jte";
      case View.About a -> "web/about.jte";
      case View.Message m -> "web/message.jte";
    };
  }
}
