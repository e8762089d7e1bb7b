package vn.sotay.sample;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sotay.sample.SamplePage.Item;

/** Makes all pages of one outlet. */
final class SamplePages {

  /** Small, so that there is a second page. */
  private static final int STORIES_A_PAGE = 3;

  private static final int LONGEST_SUMMARY = 160;
  private static final int MOST_RELATED = 4;

  private final SampleOutlet outlet;
  private final List<SampleArticle> articles;
  private final List<Item> sections;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.sotay.templates");
  private final Map<String, SampleResponse> pages = new LinkedHashMap<>();

  private SamplePages(SampleOutlet outlet, List<SampleArticle> articles) {
    this.outlet = outlet;
    this.articles = articles;
    this.sections =
        articles.stream()
            .map(SampleArticle::section)
            .distinct()
            .map(name -> new Item(SampleAddresses.section(outlet, name, 1), name, "", ""))
            .toList();
  }

  /** Returns the outlet's pages, feeds and robots.txt by path. */
  static Map<String, SampleResponse> of(SampleOutlet outlet, List<SampleArticle> articles) {
    var pages = new SamplePages(outlet, articles);
    pages.addHome();
    pages.sections.forEach(section -> pages.addSection(section.title()));
    articles.forEach(pages::addArticle);
    pages.addForMachines();
    return Map.copyOf(pages.pages);
  }

  private void addHome() {
    List<Item> items = new ArrayList<>(articles.stream().map(this::item).toList());
    items.add(
        new Item(
            SampleFeeds.CLOSED + "lich-truc.html",
            "Lịch trực nội bộ của tòa soạn",
            "Dành cho cán bộ, phóng viên, biên tập viên.",
            ""));
    addList("/", outlet.name(), items, Optional.empty());
    pages.put(
        SampleFeeds.CLOSED + "lich-truc.html",
        SampleResponse.html(
            "<!DOCTYPE html><html><head><title>Lịch trực</title></head><body><h1>Lịch trực</h1>"
                + "<p>Trang này robots.txt không cho máy đọc.</p></body></html>"));
  }

  private void addSection(String section) {
    List<SampleArticle> stories =
        articles.stream().filter(a -> a.section().equals(section)).toList();
    int count = (stories.size() + STORIES_A_PAGE - 1) / STORIES_A_PAGE;
    IntStream.rangeClosed(1, count)
        .forEach(
            number -> {
              int from = (number - 1) * STORIES_A_PAGE;
              int to = Math.min(stories.size(), from + STORIES_A_PAGE);
              Optional<String> next =
                  number < count
                      ? Optional.of(SampleAddresses.section(outlet, section, number + 1))
                      : Optional.empty();
              addList(
                  SampleAddresses.section(outlet, section, number),
                  section,
                  stories.subList(from, to).stream().map(this::item).toList(),
                  next);
            });
  }

  private void addList(String path, String title, List<Item> items, Optional<String> next) {
    render("list", path, new SamplePage(outlet, title, Optional.empty(), 1, items, sections, next));
  }

  private void addArticle(SampleArticle article) {
    List<Item> related =
        articles.stream()
            .filter(a -> !a.equals(article))
            .limit(MOST_RELATED)
            .map(this::item)
            .toList();
    for (int part = 1; part <= article.parts(); part++) {
      render(
          "article",
          SampleAddresses.part(outlet, article, part),
          new SamplePage(
              outlet,
              article.title(),
              Optional.of(article),
              part,
              related,
              sections,
              Optional.empty()));
    }
  }

  private void render(String kind, String path, SamplePage page) {
    var out = new StringOutput();
    templates.render("sample/%s-%s.jte".formatted(outlet.family().template(), kind), page, out);
    pages.put(path, SampleResponse.html(out.toString()));
  }

  private void addForMachines() {
    pages.put("/robots.txt", SampleResponse.text(SampleFeeds.robots(outlet)));
    if (outlet.family().hasSiteMap()) {
      pages.put("/sitemap.xml", SampleResponse.xml(SampleFeeds.siteMap(outlet, articles)));
    }
    if (outlet.family().hasFeed()) {
      pages.put("/rss/home.rss", SampleResponse.xml(SampleFeeds.rss(outlet, articles)));
    }
  }

  private Item item(SampleArticle article) {
    String lead = article.lead();
    String summary =
        lead.length() <= LONGEST_SUMMARY
            ? lead
            : lead.substring(0, lead.lastIndexOf(' ', LONGEST_SUMMARY)) + "...";
    return new Item(
        SampleAddresses.article(outlet, article),
        article.title(),
        summary,
        SamplePage.day(article.published()));
  }
}
