package vn.sotay.vncorenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.sotay.article.MendableException;
import vn.sotay.article.Progress;

/** Downloads files, each to its end however often that was broken off (RFC 9110, section 14). */
final class Download implements AutoCloseable {

  /** Until a connection stands; a machine without a network should say so soon. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Until an answer begins. */
  private static final Duration ANSWER = Duration.ofMinutes(1);

  /** Until more of it comes: a connection that died without a word isn't waited for. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private static final String COPY =
      "copy the official release and run 'sotay vncorenlp install --from DIR'.";

  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int BUFFER = 1 << 16;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .build();

  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final Progress progress;
  private final Duration silence;

  Download(Progress progress) {
    this(progress, SILENCE);
  }

  /**
   * @param silence how long to wait for more
   */
  Download(Progress progress, Duration silence) {
    this.progress = progress;
    this.silence = silence;
  }

  /**
   * Completes {@code part} with the content of the file's address. A part that is already whole
   * stays as it is.
   *
   * @throws MendableException if the address can't be reached, answers otherwise or breaks off; the
   *     part stays, and the next call goes on from there
   */
  void fetch(ReleaseFile file, Path part) {
    try {
      long have = Files.exists(part) ? Files.size(part) : 0;
      if (have > 0 && GitBlob.id(part).equals(file.blob())) {
        return;
      }
      HttpResponse<InputStream> response = ask(file, have);
      if (response.statusCode() == RANGE_NOT_SATISFIABLE) {
        // All of it was there and it isn't right: from the start.
        response.body().close();
        response = ask(file, 0);
      }
      take(file, response, part);
    } catch (IOException e) {
      throw unreachable(file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(file, e);
    }
  }

  private HttpResponse<InputStream> ask(ReleaseFile file, long from)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(file.url()).timeout(ANSWER);
    if (from > 0) {
      request.header("Range", "bytes=%d-".formatted(from));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private void take(ReleaseFile file, HttpResponse<InputStream> response, Path part)
      throws IOException, InterruptedException {
    try (InputStream in = response.body()) {
      switch (response.statusCode()) {
        case OK -> append(file, in, part, 0, length(response));
        case PARTIAL_CONTENT -> {
          long from = Files.size(part);
          append(file, in, part, from, from + length(response));
        }
        default ->
            throw new MendableException(
                "%s answers %d, expected the file. Try again later, or %s"
                    .formatted(file.url(), response.statusCode(), COPY));
      }
    }
  }

  private static long length(HttpResponse<?> response) {
    return response.headers().firstValueAsLong("Content-Length").orElse(0);
  }

  private void append(ReleaseFile file, InputStream in, Path part, long from, long total)
      throws IOException, InterruptedException {
    StandardOpenOption how =
        from == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
    try (OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] buffer = new byte[BUFFER];
      long done = from;
      for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
        out.write(buffer, 0, count);
        done += count;
        progress.step(done, total, file.path());
      }
    }
  }

  /** Reads, but not for ever: the client itself sets no limit once an answer has begun. */
  private int read(InputStream in, byte[] buffer) throws IOException, InterruptedException {
    Future<Integer> reading = readers.submit(() -> in.read(buffer));
    try {
      return reading.get(silence.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("nothing came for %d s".formatted(silence.toSeconds()), e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static MendableException unreachable(ReleaseFile file, Exception e) {
    return new MendableException(
        "%s can't be downloaded: %s. Run the command again when there is a network (it goes on where it stopped), or %s"
            .formatted(file.url(), e, COPY),
        e);
  }

  @Override
  public void close() {
    readers.close();
    client.close();
  }
}
