package vn.sotay.cli;

import java.util.concurrent.CountDownLatch;
import vn.sotay.web.Library;
import vn.sotay.web.WebServer;
import vn.sotay.web.WebSettings;

/** Serves the web page until Ctrl-C. */
final class Serving {

  private Serving() {}

  static int untilInterrupted(Context context, WebSettings settings, Library library) {
    WebSettings speaking = settings.in(context.settings().language());
    try (WebServer server = WebServer.start(speaking, library);
        Interruption ended = Interruption.onSignal(Thread.currentThread())) {
      context.tell("serve.at", server.uri());
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      context.tell("serve.ended");
    }
    return ExitCode.DONE;
  }
}
