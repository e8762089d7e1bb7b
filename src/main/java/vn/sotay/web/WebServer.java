package vn.sotay.web;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import vn.sotay.article.MendableException;
import vn.sotay.search.KnowledgeBase;

/** The knowledge base on HTTP. */
public final class WebServer implements AutoCloseable {

  private final Javalin javalin;
  private final String host;

  private WebServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts serving, and returns when requests are taken.
   *
   * @param base stays the caller's: it is not closed with the server
   * @throws MendableException if the address is in use or is none of this machine's
   */
  public static WebServer start(WebSettings settings, KnowledgeBase base) {
    return start(settings, base, Clock.systemUTC());
  }

  static WebServer start(WebSettings settings, KnowledgeBase base, Clock clock) {
    var gateway = new Gateway(Routes.of(base, clock), new Guard(settings));
    Javalin javalin = Javalin.create(gateway::configure);
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new MendableException(
          ("Không mở được %s, cổng %d: cổng đang có chương trình khác dùng,"
                  + " hoặc không phải địa chỉ của máy này. Chọn cổng khác bằng --port.")
              .formatted(settings.host(), settings.port()),
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
