package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsoup.parser.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.article.Bytes;

class PageSkimmerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>Chữ</p><script src="a.js">var a = '<p>';</script><p>nữa | <p>Chữ</p><script src="a.js"></script><p>nữa
          <STYLE>p > b { color: red }</Style ><p>Chữ                 | <STYLE></Style ><p>Chữ
          <script type="application/LD+json">{}</script>             | <script type="application/LD+json">{}</script>
          <script type="application/ld&#43;json">{}</script>         | <script type="application/ld&#43;json">{}</script>
          <script>a</scripts>b</script>c                             | <script></script>c
          <script><!-- <script></script> --></script>c               | <script><!-- <script></script> --></script>c
          <svg><style/><p>Chữ</p><style>a</style>                    | <svg><style/><p>Chữ</p><style>a</style>
          <style>a<p>Chữ                                             | <style>a<p>Chữ
          <!-- a > b --><p>Chữ                                       | <!----><p>Chữ
          <!--><p>Chữ-->                                             | <!--><p>Chữ-->
          <!---><p>Chữ-->                                            | <!---><p>Chữ-->
          <!--a--!>Chữ<!--!>--><!---!>-->                            | <!----!>Chữ<!----><!---->
          <p>Chữ<!-- a                                               | <p>Chữ<!--
          <title><style>a</title>b</style>                           | <title><style>a</title>b</style>
          <a title="<style>">a</a><style>b</style>                   | <a title="<style>">a</a><style></style>
          <a title = '<style>'/b=c>a</a><style>b</style>             | <a title = '<style>'/b=c>a</a><style></style>
          <a ="<style>">a</a>b</style>                               | <a ="<style>">a</a>b</style>
          <a b"c=d"><style>e</style>                                 | <a b"c=d"><style></style>
          <a<style b><style>e</style>                                | <a<style b><style></style>
          </p title="<!--">a<style>e</style>                         | </p title="<!--">a<style></style>
          <! a "><style>e</style>                                    | <! a "><style></style>
          1 < 2 <3 </ <style>a</style>                               | 1 < 2 <3 </ <style>a</style>
          """)
  void whatHoldsNoTextIsLeftOut(String page, String kept) {
    assertThat(skimmed(page)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `<div> <p>Chữ</p> </div> <ul> <li> <a>a</a> </li>` | <div><p>Chữ</p></div><ul><li><a>a</a></li>
          `<p>Chữ <b>a</b> <i>b</i> nữa</p> Chữ`             | <p>Chữ <b>a</b> <i>b</i> nữa</p> Chữ
          `<p><b>a</p> <p>b</b></p> <p>c`                    | <p><b>a</p> <p>b</b></p><p>c
          `<p><a>a</p> <p><a>b</a></p> <p>c`                 | <p><a>a</p> <p><a>b</a></p><p>c
          `<span>a</span> <div hidden>b</div> <span>c`       | `<span>a</span> <div hidden>b</div> <span>c`
          `<b>a</b> <script> </script> <b>c`                 | <b>a</b> <script></script> <b>c
          `<x-div> <x-div> <blockquote> <p>`                 | <x-div> <x-div> <blockquote> <p>
          `<title> <p> </p> </title>`                        | <title> <p> </p> </title>
          `<svg><g id=a> <path d="M0"/></g></svg>a`          | <svg></svg>a
          `<svg/><path/><p>a</p></svg>`                      | <svg/><path/><p>a</p></svg>
          `<svg><path/><p>a</p></svg>`                       | <svg><path/><p>a</p></svg>
          `<svg><path/><text>a</text></svg>`                 | <svg><path/><text>a</text></svg>
          `<svg><path/> a`                                   | <svg><path/> a
          """)
  void shapesAndWhiteSpaceBetweenBlocksAreLeftOut(String page, String kept) {
    assertThat(skimmed(page)).isEqualTo(kept);
  }

  @Test
  void blocksAreBlocksForWhoeverReadsThem() {
    assertThat(SkimmedTags.BLOCKS)
        .allMatch(name -> Tag.valueOf(name).isBlock())
        .noneMatch(name -> Set.of(TagKind.INLINE, TagKind.SILENT).contains(TagKind.of(name)));
  }

  @Test
  void aMonstrousTagKeepsItsBeginningAndItsEndAndLettersStayWhole() {
    String tag = "<img class=\"" + "ả".repeat(30_000) + "\">";

    assertThat(skimmed("<p>a" + tag + "b"))
        .startsWith("<p>a<img class=\"ả")
        .endsWith("ả\">b")
        .doesNotContain("\ufffd")
        .hasSizeLessThan(1_000);
  }

  @Test
  void whatAMonstrousTagIsIsKnownWhenItIsCut() {
    String filler = " title=\"" + "a".repeat(30_000) + "\"";
    String json = " data-a=\"" + "a".repeat(20_000) + " ld+json " + "a".repeat(20_000) + "\"";

    assertThat(skimmed("<style>a</style><div" + filler + "> <p>b")).endsWith("a\"><p>b");
    assertThat(skimmed("<style>a</style><span" + filler + "> <b>c")).endsWith("a\"> <b>c");
    assertThat(skimmed("<style>a</style><script" + filler + ">d</script>"))
        .endsWith("a\"></script>");
    assertThat(skimmed("<style>a</style><script" + json + ">{}</script>"))
        .endsWith("a\">{}</script>");
  }

  @Test
  void whatComesAfterAHundredThousandElementsIsLeftOut() {
    assertThat(skimmed("<b>".repeat(200_000))).hasSize(3 * 100_000);
  }

  @Test
  void aPageInUtf16IsKept() {
    byte[] page = "<style>a</style>".getBytes(StandardCharsets.UTF_16LE);

    assertThat(PageSkimmer.skim(Bytes.of(page))).isEqualTo(page);
  }

  @Test
  void aByteOrderMarkOfUtf8MakesNoPageWide() {
    assertThat(skimmed("\ufeff<style>a</style><p>Chữ")).isEqualTo("\ufeff<style></style><p>Chữ");
    byte[] page = "\ufeff<style>a</style>".getBytes(StandardCharsets.UTF_16BE);
    assertThat(PageSkimmer.skim(Bytes.of(page))).isEqualTo(page);
  }

  @Test
  void zerosAreLeftOutButNotHalvesOfLetters() {
    assertThat(skimmed("<p>a\0\0b</p>\0")).isEqualTo("<p>ab</p>");
    byte[] wide = "<p>a\0\0ạ\u0100</p>\0".getBytes(StandardCharsets.UTF_16LE);

    assertThat(new String(PageSkimmer.skim(Bytes.of(wide)), StandardCharsets.UTF_16LE))
        .isEqualTo("<p>aạ\u0100</p>");
  }

  private static String skimmed(String page) {
    return new String(PageSkimmer.skim(Bytes.utf8(page)), StandardCharsets.UTF_8);
  }
}
