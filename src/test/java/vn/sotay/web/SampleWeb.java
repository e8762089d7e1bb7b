package vn.sotay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.sotay.article.AnnotatedArticle;
import vn.sotay.article.PageId;
import vn.sotay.index.ArticleIndex;
import vn.sotay.json.ArticleJson;
import vn.sotay.knowledge.PracticeCards;
import vn.sotay.knowledge.StoryClusters;
import vn.sotay.search.KnowledgeBase;
import vn.sotay.store.NotebookFile;

/** The web pages over the sample articles, with what asks them. */
record SampleWeb(KnowledgeBase base, Library library, WebServer server) implements AutoCloseable {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /**
   * Puts articles into an index and serves it.
   *
   * @param folder gets index and corpus
   * @param notebook what people add; without it nothing can be
   */
  static SampleWeb start(
      Path folder, List<AnnotatedArticle> articles, Optional<NotebookFile> notebook) {
    var cards = PracticeCards.of(articles);
    var stories = StoryClusters.of(articles);
    Path lucene = folder.resolve("index");
    try (ArticleIndex index = ArticleIndex.open(lucene)) {
      for (AnnotatedArticle annotated : articles) {
        PageId id = annotated.article().id();
        index.put(
            annotated,
            cards.stream().filter(card -> card.practice().page().equals(id)).toList(),
            stories.get(id),
            ArticleJson.write(id.value(), annotated));
      }
      index.commit(Map.of("engine", "embedded"));
    }
    KnowledgeBase base =
        notebook
            .map(file -> KnowledgeBase.open(lucene, file::notebook))
            .orElseGet(() -> KnowledgeBase.open(lucene));
    Library library = new Library(base, folder.resolve("corpus"), notebook, CLOCK);
    return new SampleWeb(base, library, WebServer.start(WebSettings.loopback(0), library));
  }

  /** Returns the page at a path, which must be there. */
  Document page(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  /** Returns the page that tells what is wrong with a path. */
  Document page400(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(400);
    return Jsoup.parse(response.body());
  }

  /** Sends a form and returns the status of the answer. */
  int post(String path, Map<String, String> fields) {
    return posted(path, fields).statusCode();
  }

  /** Posts a form; returns what came back. */
  HttpResponse<String> posted(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<byte[]> bytes(String path) {
    return send(request(path), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(withoutSlash() + path));
  }

  /** Returns the address that paths are put behind. */
  String withoutSlash() {
    String uri = server.uri().toString();
    return uri.substring(0, uri.length() - 1);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    base.close();
  }
}
