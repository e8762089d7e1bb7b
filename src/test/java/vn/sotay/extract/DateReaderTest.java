package vn.sotay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          01/03/2026 09:51 => 2026-03-01T09:51
          07/03/2026 08:01 GMT+7 => 2026-03-07T08:01
          07-03-2026 - 00:01 AM => 2026-03-07T00:01
          05-09-2026 - 17:09 PM => 2026-09-05T17:09
          05-09-2026 - 05:09 PM => 2026-09-05T17:09
          - 07/03/2026 08:47 => 2026-03-07T08:47
          Thứ Bảy, 07/03/2026 - 08:52 => 2026-03-07T08:52
          Thứ bảy, 7/3/2026, 00:05 (GMT+7) => 2026-03-07T00:05
          Thứ 4, 22/04/2020 | 07:57 => 2020-04-22T07:57
          16/03/2021 09:59:00 => 2021-03-16T09:59
          18:53, 14/08/2026 => 2026-08-14T18:53
          14/08/2026 - 21:20 => 2026-08-14T21:20
          15:05' - 14/08/2026 => 2026-08-14T15:05
          14/08/2026 lúc 21:20 => 2026-08-14T21:20
          14.8.2026 21h05 => 2026-08-14T21:05
          14 giờ 30, ngày 14/08/2026 => 2026-08-14T14:30
          Cập nhật: 14:39, 12/08/2023 (GMT+7) => 2023-08-12T14:39
          Chủ nhật, ngày 4 tháng 12 năm 2022 - 10:48 => 2022-12-04T10:48
          07 Tháng Tư 2014 10:45:00 SA => 2014-04-07T10:45
          11 Tháng Mười Hai 2014 03:20:00 CH => 2014-12-11T15:20
          12 Tháng Mười 2014 12:20:00 SA => 2014-10-12T00:20
          14/10/2021 => 2021-10-14
          2026-03-07 08:07 => 2026-03-07T08:07
          3/25/2021 10:00:00 AM => 2021-03-25T10:00
          28/06/2017 14:49 Số lượt xem: 2802 => 2017-06-28T14:49
          12/05/2023 00:00 => 2023-05-12
          May 15th, 2023 10:23 p.m. => 2023-05-15T22:23
          Published: Jan. 5, 2023 => 2023-01-05
          Mon, 15 May 2023 10:23:00 GMT => 2023-05-15T10:23
          15-May-2023 => 2023-05-15
          15. März 2023, 18:05 Uhr => 2023-03-15T18:05
          1er août 2023 à 12h05 => 2023-08-01T12:05
          15 de mayo de 2023 => 2023-05-15
          5 września 2023 => 2023-09-05
          15 августа 2016, 13:43 => 2016-08-15T13:43
          الأربعاء، 07 أكتوبر 2020 - 12:09 م => 2020-10-07T12:09
          Party, 30.10.23 => 2023-10-30
          10/11/2022 08:00 AM EDT => 2022-10-11T08:00
          2. lokakuuta 2021 => 2021-10-02
          2023年5月15日 10:23 => 2023-05-15T10:23
          """)
  void everyFormThatPagesShow(String line, String time) {
    assertThat(DateReader.find(line).map(found -> found.time().toString())).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/2/2025",
        "12/2025",
        "Quý I/2014",
        "12-HD/BTCTW",
        "Số 126-KH/TU",
        "14:39",
        "",
        "99/99/9999",
        "33/8.155 đảng viên",
        "May 2023",
        "31 june 2023",
        "năm may 15",
        "ngày 4 tháng 12"
      })
  void whatIsNoDateIsNone(String line) {
    assertThat(DateReader.find(line)).isEmpty();
  }

  @Test
  void wordsBesideTheDateAreCountedButLabelsAreNot() {
    assertThat(DateReader.find("Cập nhật: 14:39, 12/08/2023 (GMT+7)").orElseThrow().otherWords())
        .isZero();
    assertThat(DateReader.find("Tin tức sự kiện 07 Tháng Tư 2014").orElseThrow().otherWords())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:51:00+07:00, 2026-03-01T09:51",
    "2020-07-19T16:19:12+0700, 2020-07-19T16:19",
    "2026-03-07T00:01:00, 2026-03-07T00:01",
    "2026-03-07T08:52:11.000 +07:00, 2026-03-07T08:52",
    "2026-03-07 08:07, 2026-03-07T08:07",
    "2026-03-06T20:00:00Z, 2026-03-07T03:00",
    "2017-02-21T00:00:00+0700, 2017-02-21",
    "2017-02-21, 2017-02-21",
    "07/03/2026 08:47, 2026-03-07T08:47",
    "2019-11-13+0715:22:22, 2019-11-13",
    "2026-03-07T8:07, 2026-03-07T08:07",
    "20260307T010700Z, 2026-03-07T08:07",
    "20260307080700, 2026-03-07T08:07",
    "20260307, 2026-03-07",
    "1772845620, 2026-03-07T08:07",
    "1772845620000, 2026-03-07T08:07",
    "2026-03-07T08:07:00 GMT+7, 2026-03-07T08:07",
    "2026-03-06T23:07:00-0200, 2026-03-07T08:07"
  })
  void timesForMachines(String value, String time) {
    assertThat(MachineTime.read(value, MachineTime.Zone.VIETNAM).map(Object::toString))
        .contains(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T20:00:00Z, 2026-03-06T20:00",
    "2026-03-06T20:00:00-05:00, 2026-03-06T20:00",
    "2026-03-06, 2026-03-06"
  })
  void aForeignPapersTimesStayAsItWroteThem(String value, String time) {
    assertThat(MachineTime.read(value, MachineTime.Zone.AS_WRITTEN).map(Object::toString))
        .contains(time);
  }

  @ParameterizedTest
  @CsvSource({
    "/chinh-sach-moi-102260228093004191.htm, 2026-02-28T09:30",
    "/gia-vang-20260307075519174.htm, 2026-03-07T07:55",
    "/thoi-diem-18826030622484142.chn, 2026-03-06T22:48",
    "/2026/03/07/bai-viet.html, 2026-03-07",
    "/tin/2026-3-7-bai.html, 2026-03-07",
    "/bai-20260307.html, 2026-03-07",
    "/web/20260307101112/http://bao.example/2025/12/31/bai.html, 2025-12-31",
    "/tin/23-01-2022-bai.html, 2022-01-23",
    "/tin/01-23-2022-bai.html, 2022-01-23",
    "/tin/01-02-2022-bai.html, none",
    "/bai-post123456.html, none",
    "/bai-4954454.html, none",
    "/nghi-quyet-2025/35/99.html, none",
    "/bai-102269928093004191.htm, none"
  })
  void addressesTellTheirDate(String path, String time) {
    URI url = URI.create("https://bao.example" + path);
    assertThat(AddressTime.of(url).map(Object::toString).orElse("none")).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-01T00:00", "2026-02-30", "yesterday", "2026-03-01T99:99", ""})
  void brokenTimesForMachinesAreNone(String value) {
    assertThat(MachineTime.read(value, MachineTime.Zone.VIETNAM)).isEmpty();
  }
}
