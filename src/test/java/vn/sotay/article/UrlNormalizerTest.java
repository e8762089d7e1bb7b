package vn.sotay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlNormalizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP://BaoX.VN                             | http://baox.vn/
          http://baox.vn:80/a                        | http://baox.vn/a
          https://baox.vn:443/a                      | https://baox.vn/a
          http://baox.vn:8080/a                      | http://baox.vn:8080/a
          http://baox.vn./a#b                        | http://baox.vn/a
          http://ai:mat@baox.vn/a                    | http://baox.vn/a
          http://baox.vn/a/./b/../c                  | http://baox.vn/a/c
          http://baox.vn/../../a/..                  | http://baox.vn/
          http://baox.vn/a/%7euser/%c3%a0            | http://baox.vn/a/~user/%C3%A0
          http://baox.vn/tin tức                     | http://baox.vn/tin%20t%E1%BB%A9c
          http://baox.vn/a%2Fb                       | http://baox.vn/a%2Fb
          http://baox.vn/100%                        | http://baox.vn/100%25
          http://baox.vn/?utm_source=zalo&ItemID=5   | http://baox.vn/?ItemID=5
          http://baox.vn/a?b=1&fbclid=x&amp;c=2      | http://baox.vn/a?b=1&c=2
          http://baox.vn/a?                          | http://baox.vn/a
          http://baox.vn/a.aspx;jsessionid=1F?b=1    | http://baox.vn/a.aspx?b=1
          http://baox.vn?p=2                         | http://baox.vn/?p=2
          http://baox.vn\\a\\b                       | http://baox.vn/a/b
          http://báo.vn/                             | http://xn--bo-mia.vn/
          http://[::1]:8080/a                        | http://[::1]:8080/a
          """)
  void anAddressHasOneForm(String given, String expected) {
    assertThat(UrlNormalizer.normalize(given)).hasValue(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@b.vn",
        "ftp://baox.vn/a",
        "/a",
        "http://",
        "http:///a",
        "http://a b/",
        "http://baox.vn:99999/",
        "http://baox.vn:x/",
        "javascript:void(0)",
        ""
      })
  void whatIsNoWebAddressHasNone(String given) {
    assertThat(UrlNormalizer.normalize(given)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://BAOX.vn:80/%7e/../b c?x=%e1&&y=[1]#z",
        "https://x.vn/a/.?q=%25&r=%zz",
        "http://x.vn//a//b"
      })
  void normalisingTwiceIsNormalisingOnce(String given) {
    URI once = UrlNormalizer.normalize(given).orElseThrow();
    assertThat(UrlNormalizer.normalize(once)).hasValue(once);
  }
}
