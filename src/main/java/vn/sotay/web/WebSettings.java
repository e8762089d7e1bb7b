package vn.sotay.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import vn.sotay.article.MendableException;

/**
 * Where the web server listens.
 *
 * @param host name or address of a network interface of this machine
 * @param port 0 for any free one
 * @param token what whoever asks has to know; required where {@code host} can be reached from other
 *     machines
 */
public record WebSettings(String host, int port, Optional<String> token) {

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
      throw new MendableException(
          "Cổng là '%d', cần một số từ 0 đến %d. Chọn cổng khác.".formatted(port, MAX_PORT));
    }
    if (!isLoopback(host) && token.isEmpty()) {
      throw new MendableException(
          ("Địa chỉ '%s' mở cho máy khác truy cập mà không có mã truy cập. Đặt một mã dài ít nhất"
                  + " %d ký tự, hoặc dùng địa chỉ %s.")
              .formatted(host, MIN_TOKEN, LOOPBACK));
    }
    if (token.filter(t -> t.length() < MIN_TOKEN).isPresent()) {
      throw new MendableException(
          "Mã truy cập có %d ký tự, cần ít nhất %d. Đặt mã dài hơn."
              .formatted(token.orElseThrow().length(), MIN_TOKEN));
    }
  }

  /** Returns settings for this machine alone. */
  public static WebSettings loopback(int port) {
    return new WebSettings(LOOPBACK, port, Optional.empty());
  }

  boolean isLoopback() {
    return isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new MendableException(
          "Không biết địa chỉ '%s'; cần tên hoặc địa chỉ IP của máy này, ví dụ %s."
              .formatted(host, LOOPBACK),
          e);
    }
  }
}
