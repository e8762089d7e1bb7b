package vn.sotay.web;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Texts;

/** The knowledge base on HTTP. */
public final class WebServer implements AutoCloseable {

  /** The bundle of all words on pages. */
  static final String MESSAGES = "web.messages";

  private final Javalin javalin;
  private final String host;

  private WebServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts serving, and returns when requests are taken.
   *
   * @throws MendableException if the address is in use or is none of this machine's
   */
  public static WebServer start(WebSettings settings, Library library) {
    var gateway = new Gateway(Routes.of(library), settings, library);
    Javalin javalin = Javalin.create(gateway::configure);
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new MendableException(
          Texts.of(MESSAGES, settings.language())
              .text("settings.busy", settings.host(), Integer.toString(settings.port())),
          e);
    }
    return new WebServer(javalin, settings.host());
  }

  /** Returns the address of the first page. */
  public URI uri() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create("http://%s:%d/".formatted(name, javalin.port()));
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
