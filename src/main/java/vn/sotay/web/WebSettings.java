package vn.sotay.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotay.article.MendableException;
import vn.sotay.lang.Language;
import vn.sotay.lang.Texts;

/**
 * Where the web server listens.
 *
 * @param host name or address of a network interface of this machine
 * @param port 0 for any free one
 * @param token what whoever asks has to know; required where {@code host} can be reached from other
 *     machines
 * @param language of pages for whom has chosen none
 */
public record WebSettings(String host, int port, Optional<String> token, Language language) {

  /** Only programs on this machine reach it. */
  public static final String LOOPBACK = "127.0.0.1";

  /** A shorter token could be guessed. */
  private static final int MIN_TOKEN = 16;

  private static final int MAX_PORT = 65_535;

  /**
   * @throws MendableException if the port isn't 0 to 65535, the host is unknown, or the token is
   *     missing or too short
   */
  public WebSettings {
    if (port < 0 || port > MAX_PORT) {
      throw wrong(language, "settings.port", port, MAX_PORT);
    }
    if (!isLoopback(host, language) && token.isEmpty()) {
      throw wrong(language, "settings.open", host, MIN_TOKEN, LOOPBACK);
    }
    if (token.filter(t -> t.length() < MIN_TOKEN).isPresent()) {
      throw wrong(language, "settings.token", token.orElseThrow().length(), MIN_TOKEN);
    }
  }

  private static MendableException wrong(Language language, String key, Object... values) {
    Object[] written = Stream.of(values).map(Object::toString).toArray();
    return new MendableException(Texts.of(WebServer.MESSAGES, language).text(key, written));
  }

  /** Returns settings for this machine alone. */
  public static WebSettings loopback(int port) {
    return new WebSettings(LOOPBACK, port, Optional.empty(), Language.VI);
  }

  public WebSettings in(Language chosen) {
    return new WebSettings(host, port, token, chosen);
  }

  boolean isLoopback() {
    return isLoopback(host, language);
  }

  private static boolean isLoopback(String host, Language language) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw (MendableException) wrong(language, "settings.host", host, LOOPBACK).initCause(e);
    }
  }
}
