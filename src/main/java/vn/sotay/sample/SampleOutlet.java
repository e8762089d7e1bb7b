package vn.sotay.sample;

import java.util.List;

/**
 * An invented paper or portal.
 *
 * @param id as its articles' files name it
 * @param host under which the site serves it
 * @param name as its mast shows it
 * @param province a real one, where the invented outlet reports from
 * @param address for the footer, invented
 * @param family which system its pages imitate
 */
public record SampleOutlet(
    String id, String host, String name, String province, String address, Family family) {

  /** All five. */
  public static final List<SampleOutlet> ALL =
      List.of(
          new SampleOutlet(
              "bao-song-tra",
              "baosongtra.example",
              "Báo Sông Trà",
              "Quảng Ngãi",
              "Số 12, đường Bến Tam Thương, thành phố Quảng Ngãi",
              Family.EPI),
          new SampleOutlet(
              "cong-dang-bo-muong-la",
              "muongla.dangbo.example",
              "Cổng thông tin Đảng bộ Mường La",
              "Sơn La",
              "Tiểu khu 5, thị trấn Ít Ong, huyện Mường La",
              Family.NUKEVIET),
          new SampleOutlet(
              "bao-cua-lo",
              "baocualo.example",
              "Báo Cửa Lò",
              "Nghệ An",
              "Số 8, đường Bình Minh, thị xã Cửa Lò",
              Family.TNCMS),
          new SampleOutlet(
              "cong-so-tu-phap-ba-be",
              "sotuphap-babe.example",
              "Cổng thông tin Sở Tư pháp",
              "Bắc Kạn",
              "Tổ 7, phường Phùng Chí Kiên, thành phố Bắc Kạn",
              Family.WEBFORMS),
          new SampleOutlet(
              "bao-tam-giang-moi",
              "baotamgiang.example",
              "Báo Tam Giang Mới",
              "Thừa Thiên Huế",
              "Số 61, đường Trần Thúc Nhẫn, thành phố Huế",
              Family.LIFERAY));

  /** A system whose pages are imitated, and how its site can be found out. */
  public enum Family {
    /** ePi "cms-" pages; site map and feed. */
    EPI("epi", true, true),
    /** NukeViet 4 with its default theme; feed. */
    NUKEVIET("nukeviet", false, true),
    /** A portal of the TNCMS kind; site map. */
    TNCMS("tncms", true, false),
    /** ASP.NET WebForms, the whole page in one form; nothing but its section page. */
    WEBFORMS("webforms", false, false),
    /** Liferay portlets; feed. */
    LIFERAY("liferay", false, true);

    private final String template;
    private final boolean siteMap;
    private final boolean feed;

    Family(String template, boolean siteMap, boolean feed) {
      this.template = template;
      this.siteMap = siteMap;
      this.feed = feed;
    }

    String template() {
      return template;
    }

    boolean hasSiteMap() {
      return siteMap;
    }

    boolean hasFeed() {
      return feed;
    }
  }
}
