package vn.sotay.sample;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a template shows.
 *
 * @param outlet whose page it is
 * @param title of the page
 * @param article the article; empty for a list
 * @param part which of the article's pages it is, from 1
 * @param items the stories of a list, or those related to the article
 * @param sections the menu
 * @param next path of the list's next page
 */
public record SamplePage(
    SampleOutlet outlet,
    String title,
    Optional<SampleArticle> article,
    int part,
    List<Item> items,
    List<Item> sections,
    Optional<String> next) {

  private static final DateTimeFormatter DAY = format("dd/MM/yyyy");
  private static final DateTimeFormatter DAY_AND_TIME = format("dd/MM/yyyy HH:mm");
  private static final DateTimeFormatter TWELVE_HOURS = format("dd/MM/yyyy hh:mm:ss");
  private static final DateTimeFormatter TIME_AND_DAY = format("HH:mm, dd/MM/yyyy");
  private static final DateTimeFormatter MACHINE = format("yyyy-MM-dd'T'HH:mm:ss");
  private static final List<String> WEEKDAYS = List.of("hai", "ba", "tư", "năm", "sáu", "bảy");

  public SamplePage {
    items = List.copyOf(items);
    sections = List.copyOf(sections);
  }

  /**
   * A link to a story or a section.
   *
   * @param path of its page
   * @param title its headline
   * @param summary its lead, perhaps shortened; empty for a section
   * @param published as the list shows it; empty for a section
   */
  public record Item(String path, String title, String summary, String published) {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /**
   * Returns the article.
   *
   * @throws java.util.NoSuchElementException if the page is a list
   */
  public SampleArticle story() {
    return article.orElseThrow();
  }

  /** Returns the blocks that stand on this page of the article. */
  public List<SampleArticle.Block> blocks() {
    return story().blocks(part);
  }

  public boolean isFirst() {
    return part == 1;
  }

  public boolean isLast() {
    return part == story().parts();
  }

  /** Returns the numbers of the article's pages. */
  public List<Integer> parts() {
    return IntStream.rangeClosed(1, story().parts()).boxed().toList();
  }

  /** Returns the path of one of the article's pages, from 1. */
  public String path(int part) {
    return SampleAddresses.part(outlet, story(), part);
  }

  private LocalDateTime time() {
    return story().published();
  }

  /** Returns {@code 12/05/2023}. */
  static String day(LocalDateTime time) {
    return DAY.format(time);
  }

  /** Returns {@code 12/05/2023 08:30}. */
  public String dayAndTime() {
    return DAY_AND_TIME.format(time());
  }

  /** Returns {@code 12/05/2023 08:30:00 SA}. */
  public String twelveHours() {
    return TWELVE_HOURS.format(time()) + (time().getHour() < 12 ? " SA" : " CH");
  }

  /** Returns {@code 08:30, 12/05/2023}. */
  public String timeAndDay() {
    return TIME_AND_DAY.format(time());
  }

  /** Returns {@code Thứ sáu - 12/05/2023 08:30}. */
  public String weekdayAndTime() {
    DayOfWeek day = time().getDayOfWeek();
    String name = day == DayOfWeek.SUNDAY ? "Chủ nhật" : "Thứ " + WEEKDAYS.get(day.getValue() - 1);
    return name + " - " + dayAndTime();
  }

  /** Returns {@code 2023-05-12T08:30:00}. */
  public String machineTime() {
    return MACHINE.format(time());
  }

  /** Returns a number of readers, made up from the article's number. */
  public int readers() {
    return 812 + 397 * story().number();
  }

  /** Returns the address of the page itself, for its metadata. */
  public String address() {
    return "http://%s%s".formatted(outlet.host(), path(part));
  }
}
