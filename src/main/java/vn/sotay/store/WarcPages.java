package vn.sotay.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;
import vn.sotay.article.Bytes;
import vn.sotay.article.Page;
import vn.sotay.article.Page.Header;
import vn.sotay.article.PageId;

/**
 * A page ↔ its WARC records (ISO 28500).
 *
 * <p>A body is written without its transfer and content encoding; the headers that told of them are
 * renamed {@code X-Archive-Orig-…}, as other archiving tools do, and come back under their own
 * names.
 */
final class WarcPages {

  /** WARC header: what a page was fetched for. */
  private static final String KIND = "Sotay-Kind";

  /** WARC header: the address that was asked for, where redirects led to another. */
  private static final String ASKED = "Sotay-Asked-URI";

  private static final String ORIGINAL = "X-Archive-Orig-";
  private static final String CONTENT_LENGTH = "Content-Length";
  private static final String CONTENT_TYPE = "Content-Type";

  /** Headers that no longer hold for the decoded body. */
  private static final Set<String> ENCODING = Set.of("transfer-encoding", "content-encoding");

  private static final String END_OF_LINE = "\r\n";

  /** How digests are counted, as records name it. */
  private static final String SHA_256 = "sha256";

  /** A decoded body beyond this is no page; a bomb must not fill the memory. */
  private static final int MAX_BODY = 64 * 1024 * 1024;

  /** Room for a record's headers. */
  private static final int SMALL = 2048;

  private WarcPages() {}

  /** A page read from a record. */
  record Read(Page page, Optional<PageKind> kind) {}

  /**
   * Returns the page's records, each a gzip member of its own: the response or resource first, then
   * the request if its headers are given.
   */
  static byte[] records(Page page, PageKind kind, List<Header> request) throws IOException {
    URI id = URI.create("urn:uuid:" + UUID.randomUUID());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.body().length() / 4 + SMALL);
    pack(page.fileName().isPresent() ? resource(page, kind, id) : response(page, kind, id), bytes);
    if (!request.isEmpty()) {
      pack(request(page, request, id), bytes);
    }
    return bytes.toByteArray();
  }

  /** Appends a record as a gzip member of its own. */
  static void pack(WarcRecord record, ByteArrayOutputStream out) throws IOException {
    int length = (int) record.body().size();
    ByteArrayOutputStream plain = new ByteArrayOutputStream(length + SMALL);
    try (WarcWriter writer = new WarcWriter(channel(plain), WarcCompression.NONE)) {
      writer.write(record);
    }
    GzipMember.write(plain.toByteArray(), out);
  }

  /** Returns the records of a revisit, each a gzip member of its own: the revisit, the request. */
  static byte[] records(Revisit revisit, List<Header> request) throws IOException {
    URI id = URI.create("urn:uuid:" + UUID.randomUUID());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(SMALL);
    pack(record(revisit, id), bytes);
    pack(request(revisit.answer(), request, id), bytes);
    return bytes.toByteArray();
  }

  private static WarcRevisit record(Revisit revisit, URI id) throws IOException {
    Page answer = revisit.answer();
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" \r\n");
    answer.headers().forEach(header -> line(head, header.name(), header.value()));
    byte[] block = head.append(END_OF_LINE).toString().getBytes(StandardCharsets.ISO_8859_1);
    return new WarcRevisit.Builder(answer.finalUrl(), revisit.profile())
        .recordId(id)
        .date(toTheSecond(answer.fetched()))
        .addHeader(KIND, revisit.known().kind().slug())
        .addHeader("WARC-Refers-To-Target-URI", revisit.known().url().toString())
        .addHeader("WARC-Refers-To-Date", revisit.known().fetched().toString())
        .payloadDigest(new WarcDigest(SHA_256 + ":" + revisit.known().digest()))
        .body(MediaType.HTTP_RESPONSE, channel(block), block.length)
        .build();
  }

  /** Unlike {@link Channels#newChannel}'s, it isn't closed when its thread is interrupted. */
  static WritableByteChannel channel(ByteArrayOutputStream out) {
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer source) {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        out.writeBytes(bytes);
        return bytes.length;
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  /** Unlike {@link Channels#newChannel}'s, it isn't closed when its thread is interrupted. */
  static ReadableByteChannel channel(byte[] bytes) {
    ByteBuffer source = ByteBuffer.wrap(bytes);
    return new ReadableByteChannel() {
      @Override
      public int read(ByteBuffer target) {
        if (!source.hasRemaining()) {
          return -1;
        }
        int count = Math.min(source.remaining(), target.remaining());
        target.put(source.slice(source.position(), count));
        source.position(source.position() + count);
        return count;
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  private static WarcRecord resource(Page page, PageKind kind, URI id) throws IOException {
    MediaType type =
        MediaType.parseLeniently(page.header(CONTENT_TYPE).orElse("application/octet-stream"));
    return new WarcResource.Builder(page.url())
        .recordId(id)
        .date(toTheSecond(page.fetched()))
        .addHeader(KIND, kind.slug())
        .addHeader(Page.FILE_NAME, oneLine(page.fileName().orElseThrow()))
        .payloadDigest(digest(page))
        .body(type, channel(page.body().toArray()), page.body().length())
        .build();
  }

  private static WarcRecord response(Page page, PageKind kind, URI id) throws IOException {
    byte[] block = httpBlock(page);
    WarcResponse.Builder record =
        new WarcResponse.Builder(page.finalUrl())
            .recordId(id)
            .date(toTheSecond(page.fetched()))
            .addHeader(KIND, kind.slug())
            .payloadDigest(digest(page))
            .body(MediaType.HTTP_RESPONSE, channel(block), block.length);
    return page.url().equals(page.finalUrl())
        ? record.build()
        : record.addHeader(ASKED, page.url().toString()).build();
  }

  private static WarcRecord request(Page page, List<Header> headers, URI response)
      throws IOException {
    String query = page.finalUrl().getRawQuery();
    StringBuilder head = new StringBuilder("GET ").append(page.finalUrl().getRawPath());
    head.append(query == null ? "" : "?" + query).append(" HTTP/1.1").append(END_OF_LINE);
    headers.forEach(header -> line(head, header.name(), header.value()));
    byte[] block = head.append(END_OF_LINE).toString().getBytes(StandardCharsets.ISO_8859_1);
    return new WarcRequest.Builder(page.finalUrl())
        .date(toTheSecond(page.fetched()))
        .concurrentTo(response)
        .body(MediaType.HTTP_REQUEST, channel(block), block.length)
        .build();
  }

  private static WarcDigest digest(Page page) {
    return new WarcDigest(SHA_256 + ":" + page.digest());
  }

  /**
   * Returns whether a page's bytes are those of which its record tells the digest. Other programs'
   * records, which may tell none or another one, aren't doubted.
   */
  static boolean isAsArchived(Page page, WarcRecord record) {
    return !(record instanceof WarcTargetRecord target)
        || target
            .payloadDigest()
            .filter(told -> told.algorithm().equals(SHA_256))
            .filter(told -> !told.hex().equals(page.digest()))
            .isEmpty();
  }

  private static byte[] httpBlock(Page page) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(page.status()).append(' ');
    head.append(END_OF_LINE);
    boolean encoded =
        page.headers().stream()
            .anyMatch(header -> isEncoding(header) || isWrongLength(header, page));
    for (Header header : page.headers()) {
      boolean rename = isEncoding(header) || (encoded && isLength(header));
      line(head, rename ? ORIGINAL + header.name() : header.name(), header.value());
    }
    if (encoded) {
      line(head, CONTENT_LENGTH, Integer.toString(page.body().length()));
    }
    byte[] start = head.append(END_OF_LINE).toString().getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(start.length + page.body().length())
        .put(start)
        .put(page.body().toArray())
        .array();
  }

  private static boolean isEncoding(Header header) {
    return ENCODING.contains(header.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isLength(Header header) {
    return header.name().equalsIgnoreCase(CONTENT_LENGTH);
  }

  private static boolean isWrongLength(Header header, Page page) {
    return isLength(header) && !header.value().equals(Integer.toString(page.body().length()));
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(oneLine(value)).append(END_OF_LINE);
  }

  private static String oneLine(String value) {
    return value.replace('\r', ' ').replace('\n', ' ').strip();
  }

  private static Instant toTheSecond(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Returns the page a record holds; empty for a record that holds none (warcinfo, request, a
   * response that isn't HTTP).
   */
  static Optional<Read> page(WarcRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response when isHttp(response) -> Optional.of(ofResponse(response));
      case WarcResource resource -> Optional.of(ofResource(resource));
      default -> Optional.empty();
    };
  }

  private static boolean isHttp(WarcResponse response) {
    return response.target().startsWith("http")
        && response.contentType().base().equals(MediaType.parse("application/http"));
  }

  private static Read ofResource(WarcResource record) throws IOException {
    Bytes body = Bytes.of(record.body().stream().readNBytes(MAX_BODY));
    List<Header> headers = new ArrayList<>();
    headers.add(new Header(CONTENT_TYPE, record.contentType().toString()));
    record
        .headers()
        .first(Page.FILE_NAME)
        .ifPresent(name -> headers.add(new Header(Page.FILE_NAME, name)));
    URI url = record.targetURI();
    return new Read(
        new Page(url, url, record.date(), 200, headers, body, Optional.empty()), kind(record));
  }

  private static Read ofResponse(WarcResponse record) throws IOException {
    byte[] block = record.body().stream().readNBytes(MAX_BODY);
    int end = endOfHead(block);
    String head = new String(block, 0, end, StandardCharsets.ISO_8859_1);
    List<Header> sent = headers(head);
    Bytes body = sent.stream().anyMatch(WarcPages::isEncoding) ? decoded(block) : rest(block, end);
    URI target = record.targetURI();
    URI asked = record.headers().first(ASKED).map(URI::create).orElse(target);
    Page page =
        new Page(
            asked, target, record.date(), status(head), restored(sent), body, Optional.empty());
    return new Read(page, kind(record));
  }

  private static Optional<PageKind> kind(WarcCaptureRecord record) {
    return record.headers().first(KIND).flatMap(PageKind::ofSlug);
  }

  /** Returns the offset just past the empty line that ends the head. */
  private static int endOfHead(byte[] block) {
    for (int i = 0; i + 3 < block.length; i++) {
      if (block[i] == '\r'
          && block[i + 1] == '\n'
          && block[i + 2] == '\r'
          && block[i + 3] == '\n') {
        return i + 4;
      }
    }
    return block.length;
  }

  private static Bytes rest(byte[] block, int from) {
    byte[] body = new byte[block.length - from];
    System.arraycopy(block, from, body, 0, body.length);
    return Bytes.of(body);
  }

  private static Bytes decoded(byte[] block) throws IOException {
    HttpResponse response =
        HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
    return Bytes.of(response.bodyDecoded().stream().readNBytes(MAX_BODY));
  }

  private static int status(String head) throws IOException {
    int space = head.indexOf(' ');
    try {
      return Integer.parseInt(head.substring(space + 1, space + 4));
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new IOException("no HTTP status line", e);
    }
  }

  private static List<Header> headers(String head) {
    return head.lines()
        .skip(1)
        .filter(line -> line.indexOf(':') > 0)
        .map(
            line -> {
              int colon = line.indexOf(':');
              return new Header(
                  line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            })
        .toList();
  }

  /** Takes the renaming of {@link #httpBlock} back. */
  private static List<Header> restored(List<Header> archived) {
    boolean encoded = archived.stream().anyMatch(WarcPages::isOriginal);
    return archived.stream()
        .filter(header -> !(encoded && isLength(header)))
        .map(
            header ->
                isOriginal(header)
                    ? new Header(header.name().substring(ORIGINAL.length()), header.value())
                    : header)
        .toList();
  }

  private static boolean isOriginal(Header header) {
    return header.name().regionMatches(true, 0, ORIGINAL, 0, ORIGINAL.length());
  }

  /** Returns what the state keeps of an archived page. */
  static StoredPage stored(Page page, PageKind kind) {
    return new StoredPage(
        PageId.of(page.url()),
        page.url(),
        kind,
        page.digest(),
        toTheSecond(page.fetched()),
        page.place().orElseThrow());
  }
}
